import { Badge, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useWaitingFor } from '../api/stockOuts'
import { StateBadge } from './StateBadge'

/** Customers who ordered a product when there was not enough of it, in the order in which they are served. */
export function WaitingPanel({ product }: { product: string }) {
  const { t } = useTranslation('stock')
  const format = useFormat()
  const { data, error, refetch } = useWaitingFor(product)
  const pieces = data?.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0
  return (
    <Panel
      title={t('waiting.title')}
      aside={
        pieces > 0 && (
          <Badge variant="light" color="marmalade" tt="none">
            {t('waiting.pieces', { count: pieces, pieces: format.number(pieces) })}
          </Badge>
        )
      }
    >
      {error != null && !data && <ProblemAlert error={error} retry={() => void refetch()} />}
      {data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('waiting.none')}
        </Text>
      )}
      <Stack gap="xs">
        {data?.map((stockOut) => (
          <Group key={stockOut.id} justify="space-between" wrap="nowrap" align="flex-start">
            <div style={{ minWidth: 0 }}>
              <Text size="sm">
                <AppLink href={`/customers/${stockOut.customer.id}`} className="link">
                  {stockOut.customer.name}
                </AppLink>
              </Text>
              <Text size="xs" c="dimmed">
                × {format.number(stockOut.quantity)} · {format.date(stockOut.orderedAt)}
              </Text>
            </div>
            <StateBadge stockOut={stockOut} />
          </Group>
        ))}
      </Stack>
    </Panel>
  )
}
