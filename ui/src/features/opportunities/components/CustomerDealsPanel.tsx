import { Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '@/shared/api/types'
import { AppLink } from '@/shared/ui/AppLink'
import { Money } from '@/shared/ui/Money'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useOpportunities, useStageWord } from '../api/opportunities'

const NewDealDialog = lazy(() => import('./NewDealDialog').then((module) => ({ default: module.NewDealDialog })))

/** The deals that are open with a customer. */
export function CustomerDealsPanel({ customer }: { customer: Person }) {
  const { t } = useTranslation('opportunities')
  const { data, error, refetch } = useOpportunities({ customer: customer.id, status: 'OPEN' })
  const wordOf = useStageWord()
  const [opening, setOpening] = useState(false)
  return (
    <Panel
      title={t('ofCustomer')}
      aside={
        <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setOpening(true)}>
          {t('create.title')}
        </Button>
      }
    >
      {error != null && !data && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!error && !data && <Skeleton height={80} />}
      {data?.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noneOpen')}
        </Text>
      )}
      <Stack gap="xs">
        {data?.items.map((deal) => (
          <Group key={deal.id} justify="space-between" wrap="nowrap" align="flex-start">
            <div style={{ minWidth: 0 }}>
              <Text size="sm">
                <AppLink href={`/opportunities/${deal.id}`} className="link">
                  {deal.name}
                </AppLink>
              </Text>
              <Text size="xs" c="dimmed">
                {[wordOf(deal.stage), deal.owner?.name].filter(Boolean).join(' · ')}
              </Text>
            </div>
            <Text size="sm">
              <Money value={deal.amount} />
            </Text>
          </Group>
        ))}
      </Stack>
      <Suspense>{opening && <NewDealDialog customer={customer} onClose={() => setOpening(false)} />}</Suspense>
    </Panel>
  )
}
