import { Button, Grid, Group, Skeleton, Stack, Text } from '@mantine/core'
import { IconArrowBackUp, IconCash } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { Facts } from '@/shared/ui/Facts'
import { Money } from '@/shared/ui/Money'
import { PagedTable } from '@/shared/ui/PagedTable'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { Unavailable } from '@/shared/ui/Unavailable'
import { usePurchase, type Purchase } from '../api/purchases'
import { PurchaseState } from '../components/PurchaseState'

const SettlementDialog = lazy(() => import('../components/SettlementDialog').then((module) => ({ default: module.SettlementDialog })))

const route = getRouteApi('/shell/purchases/$purchaseId')

export function PurchasePage() {
  const { purchaseId } = route.useParams()
  const { data: purchase, error, refetch } = usePurchase(purchaseId)
  if (error && !purchase) return <Unavailable error={error} retry={() => void refetch()} />
  if (!purchase) {
    return (
      <Stack aria-busy>
        <Skeleton height={60} maw={420} />
        <Skeleton height={240} />
      </Stack>
    )
  }
  return <Known key={purchase.id} purchase={purchase} />
}

function Known({ purchase }: { purchase: Purchase }) {
  const { t } = useTranslation('purchases')
  const format = useFormat()
  const [recording, setRecording] = useState<'return' | 'payment'>()
  return (
    <>
      <PageHeader
        title={t('ofDay', { day: format.plainDate(purchase.day) })}
        over={
          <AppLink href={`/customers/${purchase.customer.id}`} className="link">
            {purchase.customer.name}
          </AppLink>
        }
        under={<PurchaseState purchase={purchase} />}
        actions={
          <Group gap="xs">
            <Button variant="default" leftSection={<IconArrowBackUp size={16} />} onClick={() => setRecording('return')}>
              {t('return.record')}
            </Button>
            <Button leftSection={<IconCash size={16} />} onClick={() => setRecording('payment')}>
              {t('payment.record')}
            </Button>
          </Group>
        }
      />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Panel title={t('lines')}>
            <Lines purchase={purchase} />
          </Panel>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="md">
            <Panel title={t('facts')}>
              <Facts
                facts={[
                  [t('number'), purchase.source === 'DEAL' ? <DealLink key="deal" purchase={purchase} /> : purchase.number],
                  [t('source.title'), t(`source.${purchase.source}`)],
                  [t('amount'), <Money key="amount" value={purchase.amount} />],
                  [t('listAmount'), purchase.listAmount && <Money value={purchase.listAmount} />],
                  [t('cost'), purchase.cost && <Money value={purchase.cost} />],
                  [t('rate'), purchase.rate === '1' ? null : format.decimal(purchase.rate)],
                  [t('dueOn'), purchase.dueOn && format.plainDate(purchase.dueOn)],
                  [t('outstanding'), <Money key="outstanding" value={purchase.outstanding} />],
                ]}
              />
            </Panel>
            <Panel title={t('return.title')}>
              <Settlements settlements={purchase.returns} none={t('return.none')} />
            </Panel>
            <Panel title={t('payment.title')}>
              <Settlements settlements={purchase.payments} none={t('payment.none')} />
            </Panel>
          </Stack>
        </Grid.Col>
      </Grid>
      <Suspense>{recording && <SettlementDialog purchase={purchase} way={recording} onClose={() => setRecording(undefined)} />}</Suspense>
    </>
  )
}

function DealLink({ purchase }: { purchase: Purchase }) {
  return (
    <AppLink href={`/opportunities/${purchase.id}`} className="link">
      {purchase.lines[0]?.name ?? purchase.number}
    </AppLink>
  )
}

function Lines({ purchase }: { purchase: Purchase }) {
  const { t } = useTranslation('purchases')
  const format = useFormat()
  const items = purchase.lines.map((line, at) => ({ ...line, at }))
  return (
    <PagedTable
      label={t('lines')}
      columns={[
        {
          key: 'name',
          header: t('product'),
          render: (line) =>
            line.productId ? (
              <AppLink href={`/products/${line.productId}`} className="link">
                {line.name}
              </AppLink>
            ) : (
              line.name || t('goods')
            ),
        },
        { key: 'quantity', header: t('quantity'), align: 'right', render: (line) => format.number(line.quantity) },
        { key: 'list', header: t('listAmount'), align: 'right', render: (line) => <Money value={line.listAmount} /> },
        { key: 'amount', header: t('amount'), align: 'right', render: (line) => <Money value={line.amount} /> },
      ]}
      list={{ data: { items, page: 0, size: items.length, total: items.length }, error: null, isPending: false, refetch: () => undefined }}
      rowKey={(line) => String(line.at)}
      onPage={() => undefined}
      empty={<Text size="sm">{t('goods')}</Text>}
    />
  )
}

function Settlements({ settlements, none }: { settlements: Purchase['payments']; none: string }) {
  const format = useFormat()
  if (settlements.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {none}
      </Text>
    )
  }
  return (
    <Stack gap={6}>
      {settlements.map((each) => (
        <Group key={each.id} justify="space-between" wrap="nowrap">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {format.plainDate(each.day)} · {each.number}
          </Text>
          <Text size="sm">
            <Money value={each.amount} />
          </Text>
        </Group>
      ))}
    </Stack>
  )
}
