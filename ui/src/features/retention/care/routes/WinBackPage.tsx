import { Button, Checkbox, Stack, Text } from '@mantine/core'
import { IconHeartHandshake, IconUserOff } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Money } from '@/shared/ui/Money'
import { PagedTable } from '@/shared/ui/PagedTable'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { PersonName } from '@/shared/ui/PersonName'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { useAttempts, useBeginWinBacks, useCandidates, useStopWinBack } from '../api/care'

const route = getRouteApi('/shell/win-back')

/** Lost customers worth going after, and what is being done about it. */
export function WinBackPage() {
  const { t } = useTranslation('care')
  return (
    <>
      <PageHeader title={t('winBack.title')} />
      <Stack gap="md">
        <Candidates />
        <Attempts />
      </Stack>
    </>
  )
}

function Candidates() {
  const { t } = useTranslation('care')
  const format = useFormat()
  const { page } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useCandidates(page)
  const begin = useBeginWinBacks()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const start = (customers: readonly string[]) =>
    begin.mutate(
      { body: { customers: [...customers] } },
      {
        onSuccess: (done) => {
          setChosen([])
          toast([t('winBack.begun', { count: done.begun }), done.refused > 0 && t('winBack.refused', { count: done.refused })].filter(Boolean).join('. '))
        },
      },
    )
  return (
    <Panel
      title={t('winBack.candidates')}
      aside={
        <Button size="xs" leftSection={<IconHeartHandshake size={15} />} disabled={chosen.length === 0} loading={begin.isPending} onClick={() => start(chosen)}>
          {chosen.length === 0 ? t('winBack.beginNone') : t('winBack.beginChosen', { count: chosen.length })}
        </Button>
      }
    >
      {begin.error != null && <ProblemAlert error={begin.error} />}
      <PagedTable
        label={t('winBack.candidates')}
        columns={[
          { key: 'name', header: t('customer'), render: (row) => row.name },
          {
            key: 'choose',
            header: t('winBack.choose'),
            render: (row) => (
              <Checkbox
                aria-label={t('winBack.chooseOne', { customer: row.name })}
                checked={chosen.includes(row.id)}
                onChange={(event) => setChosen(event.currentTarget.checked ? [...chosen, row.id] : chosen.filter((id) => id !== row.id))}
              />
            ),
          },
          { key: 'revenue', header: t('winBack.boughtEver'), align: 'right', render: (row) => <Money value={row.revenue} /> },
          { key: 'since', header: t('winBack.silentDays'), align: 'right', render: (row) => (row.recencyDays == null ? '–' : format.number(row.recencyDays)) },
          { key: 'lossReason', header: t('winBack.lossReason'), render: (row) => t(`lossReason.${row.lossReason}`) },
          {
            key: 'offer',
            header: t('winBack.offer'),
            width: 150,
            render: (row) => (
              <Stack gap={0}>
                <span>{t(`offer.${row.offer}`, { defaultValue: row.offer })}</span>
                <Text size="xs" c="dimmed">
                  {t(`actor.${row.actor}`, { defaultValue: row.actor })}
                </Text>
              </Stack>
            ),
          },
          { key: 'owner', header: t('owner'), render: (row) => <PersonName person={row.owner} /> },
          {
            key: 'begin',
            header: t('winBack.begin'),
            render: (row) => (
              <Button variant="default" size="compact-sm" disabled={begin.isPending} onClick={() => start([row.id])} aria-label={t('winBack.beginOne', { customer: row.name })}>
                {t('winBack.begin')}
              </Button>
            ),
          },
        ]}
        list={list}
        rowKey={(row) => row.id}
        href={(row) => `/customers/${row.id}`}
        onPage={(next) => void navigate({ search: next ? { page: next } : {} })}
        empty={
          <EmptyState icon={IconUserOff} title={t('winBack.nobody')} titleOrder={3}>
            {t('winBack.nobodyText')}
          </EmptyState>
        }
      />
    </Panel>
  )
}

function Attempts() {
  const { t } = useTranslation('care')
  const format = useFormat()
  const [page, setPage] = useState(0)
  const list = useAttempts(page)
  const stop = useStopWinBack()
  return (
    <Panel title={t('winBack.attempts')}>
      {stop.error != null && <ProblemAlert error={stop.error} />}
      <PagedTable
        label={t('winBack.attempts')}
        columns={[
          { key: 'name', header: t('customer'), render: (row) => row.customer },
          { key: 'state', header: t('winBack.state'), render: (row) => t(`winBackState.${row.state}`) },
          { key: 'tries', header: t('winBack.tries'), align: 'right', render: (row) => t('winBack.triesOf', { tries: row.tries, most: row.mostTries }) },
          { key: 'lossReason', header: t('winBack.lossReason'), render: (row) => t(`lossReason.${row.lossReason}`) },
          { key: 'offer', header: t('winBack.offer'), render: (row) => t(`offer.${row.offer}`, { defaultValue: row.offer }) },
          { key: 'owner', header: t('winBack.who'), render: (row) => <PersonName person={row.owner} /> },
          { key: 'opened', header: t('winBack.openedOn'), align: 'right', render: (row) => format.plainDate(row.openedOn) },
          {
            key: 'stop',
            header: t('winBack.stop'),
            render: (row) =>
              row.state === 'OPEN' ? (
                <Button
                  variant="default"
                  size="compact-sm"
                  disabled={stop.isPending}
                  aria-label={t('winBack.stopOne', { customer: row.customer })}
                  onClick={() => stop.mutate({ params: { path: { id: row.id } } })}
                >
                  {t('winBack.stop')}
                </Button>
              ) : (
                '–'
              ),
          },
        ]}
        list={list}
        rowKey={(row) => row.id}
        href={(row) => `/customers/${row.customerId}`}
        onPage={setPage}
        empty={
          <Text size="sm" c="dimmed">
            {t('winBack.none')}
          </Text>
        }
      />
    </Panel>
  )
}
