import { Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { IconHeartHandshake } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useCustomerCases } from '../api/cases'
import { StateBadge } from './CaseBadges'

const ReportDialog = lazy(() => import('./ReportDialog').then((module) => ({ default: module.ReportDialog })))

/** The cases of a customer, and the way to open one. */
export function CustomerCasesPanel({ customerId }: { customerId: string }) {
  const { t } = useTranslation('cases')
  const format = useFormat()
  const { data, error, refetch } = useCustomerCases(customerId)
  const [reporting, setReporting] = useState(false)
  return (
    <Panel
      title={t('ofCustomer')}
      aside={
        <Button size="xs" leftSection={<IconHeartHandshake size={15} />} onClick={() => setReporting(true)}>
          {t('report.title')}
        </Button>
      }
    >
      {error != null && !data && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!error && !data && <Skeleton height={60} />}
      {data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noneOfCustomer')}
        </Text>
      )}
      <Stack gap="xs">
        {data?.map((card) => (
          <Group key={card.id} justify="space-between" wrap="nowrap" align="flex-start">
            <div style={{ minWidth: 0 }}>
              <Text size="sm">
                <AppLink href={`/retention/cases/${card.id}`} className="link">
                  {t(`signal.${card.signal}`)}
                </AppLink>
              </Text>
              <Text size="xs" c="dimmed">
                {[format.date(card.openedAt), card.owner?.name].filter(Boolean).join(' · ')}
              </Text>
            </div>
            <StateBadge card={card} />
          </Group>
        ))}
      </Stack>
      <Suspense>{reporting && <ReportDialog customerId={customerId} onClose={() => setReporting(false)} />}</Suspense>
    </Panel>
  )
}
