import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconPackageOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useChoose, type Choice, type StockOutPage } from '../api/stockOuts'
import { Alternatives } from './Alternatives'
import { DecisionPanel } from './DecisionPanel'
import { StateBadge } from './StateBadge'

/** There is not enough: when it comes, what would do instead, what we may offer, what the customer chooses. */
export function StockOutCard({ first, available }: { first: StockOutPage; available?: number }) {
  const { t } = useTranslation('stock')
  const format = useFormat()
  const choose = useChoose()
  const [note, setNote] = useState('')
  const page = choose.data ?? first
  const { stockOut, decision, alternatives } = page
  const open = stockOut.state === 'ASKED' || stockOut.state === 'WAITING'
  const chosen = (choice: Choice, productId?: string) =>
    choose.mutate({
      params: { path: { id: stockOut.id } },
      body: { choice, version: stockOut.version, ...(productId ? { productId } : {}), ...(note.trim() ? { note: note.trim() } : {}) },
    })
  return (
    <Stack gap="md">
      <Alert
        color="marmalade"
        variant="light"
        icon={<IconPackageOff />}
        title={
          available === undefined
            ? `${stockOut.product.name} × ${format.number(stockOut.quantity)}`
            : t('missing', { product: stockOut.product.name, available: format.number(available), wanted: format.number(stockOut.quantity) })
        }
      >
        <Group justify="space-between">
          <Text size="sm">{stockOut.expectedOn ? t('expected', { date: format.plainDate(stockOut.expectedOn) }) : t('expectedUnknown')}</Text>
          <StateBadge stockOut={stockOut} />
        </Group>
        {stockOut.taken && <Text size="sm">{t('taken', { product: stockOut.taken.name })}</Text>}
        {page.note && (
          <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
            {page.note}
          </Text>
        )}
      </Alert>
      {decision && <DecisionPanel decision={decision} caseId={stockOut.caseId ?? undefined} />}
      {open && (
        <>
          <Alternatives alternatives={alternatives} pending={choose.isPending} onTake={(id) => chosen('ALTERNATIVE', id)} />
          <Panel title={t('choice.title')}>
            <Stack gap="sm">
              <Textarea label={t('choice.note')} autosize minRows={1} maxLength={2000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
              <Group gap="sm">
                {stockOut.state === 'ASKED' && (
                  <Button loading={choose.isPending} onClick={() => chosen('WAIT')}>
                    {t('choice.WAIT')}
                  </Button>
                )}
                <Button variant="default" disabled={choose.isPending} onClick={() => chosen('LEAVE')}>
                  {t('choice.LEAVE')}
                </Button>
              </Group>
            </Stack>
          </Panel>
        </>
      )}
      {choose.error != null && <ProblemAlert error={choose.error} />}
    </Stack>
  )
}
