import { Alert, Button, Collapse } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { PagedTable } from '@/shared/ui/PagedTable'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { useReportSign, useWaiting } from '../api/cases'

/** Whom the nightly review found, and for whom there was no room; anybody may take one in hand. */
export function WaitingCustomers() {
  const { t } = useTranslation('cases')
  const format = useFormat()
  const [page, setPage] = useState(0)
  const waiting = useWaiting(page)
  const open = useReportSign()
  const [shown, show] = useDisclosure(false)
  if (!waiting.data || waiting.data.total === 0) return null
  return (
    <Alert color="marmalade" mb="md" title={t('waiting', { count: waiting.data.total })}>
      <Button size="xs" variant="default" aria-expanded={shown} onClick={show.toggle}>
        {t('waitingWho')}
      </Button>
      <Collapse expanded={shown} mt="xs">
        {open.error != null && <ProblemAlert error={open.error} />}
        <PagedTable
          label={t('waitingWho')}
          list={waiting}
          rowKey={(row) => row.customer.id}
          href={(row) => `/customers/${row.customer.id}`}
          onPage={setPage}
          empty={null}
          columns={[
            { key: 'customer', header: t('waitingCustomer'), render: (row) => row.customer.name },
            { key: 'tier', header: t('waitingTier'), render: (row) => row.tier ?? '–' },
            { key: 'signal', header: t('waitingSign'), render: (row) => `${t(`signal.${row.signal}`)} · ${t(`seriousness.${row.seriousness}`)}` },
            {
              key: 'open',
              header: t('waitingOpen'),
              render: (row) => (
                <Button
                  variant="default"
                  size="compact-sm"
                  disabled={open.isPending}
                  aria-label={t('waitingOpenOne', { customer: row.customer.name })}
                  onClick={() =>
                    open.mutate(
                      { body: { customerId: row.customer.id, signal: row.signal, note: t('waitingNote', { date: format.plainDate(row.asOf) }) } },
                      { onSuccess: () => toast(t('waitingOpened')) },
                    )
                  }
                >
                  {t('waitingOpen')}
                </Button>
              ),
            },
          ]}
        />
      </Collapse>
    </Alert>
  )
}
