import { Badge, Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { IconEye, IconSearchOff } from '@tabler/icons-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { oneOf } from '@/shared/routing'
import { DueDate } from '@/shared/ui/DueDate'
import { EmptyState } from '@/shared/ui/EmptyState'
import { PagedTable, type Column } from '@/shared/ui/PagedTable'
import { PersonName } from '@/shared/ui/PersonName'
import { useNow } from '@/shared/ui/useNow'
import { escalationReasons, useEscalationsNeedingMe, type EscalationRow, type NeedingMe as Search } from '../api/escalations'

const BulkDialog = lazy(() => import('./BulkDialog').then((module) => ({ default: module.BulkDialog })))

interface NeedingMeProps {
  search: Search
  onSearch: (change: Search) => void
  /** What to show where nothing waits at all. */
  empty: ReactNode
}

/** What waits for a person's word, the worst first; many can be promised at once. */
export function NeedingMe({ search, onSearch, empty }: NeedingMeProps) {
  const { t } = useTranslation('escalations')
  const list = useEscalationsNeedingMe(search)
  const [picked, setPicked] = useState<EscalationRow[]>([])
  const [asking, setAsking] = useState(false)
  const raised = list.data?.items.filter((row) => row.state === 'RAISED') ?? []
  // What has left the page, or was answered meanwhile, is not picked any more.
  const chosen = raised.filter((row) => picked.some((one) => one.id === row.id))
  const columns = useColumns(chosen, setPicked)
  const narrowed = search.reason ?? search.query
  if (list.data?.total === 0 && !narrowed) return empty
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <NativeSelect
          aria-label={t('list.reason')}
          value={search.reason ?? ''}
          onChange={(event) => onSearch({ ...search, page: undefined, reason: oneOf(escalationReasons, event.currentTarget.value) })}
          data={[{ value: '', label: t('list.anyReason') }, ...escalationReasons.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))]}
        />
        {raised.length > 1 && (
          <Button variant="subtle" onClick={() => setPicked(chosen.length === raised.length ? [] : raised)}>
            {chosen.length === raised.length ? t('list.none') : t('list.all')}
          </Button>
        )}
        {chosen.length > 0 && (
          <Group gap="xs" ml="auto">
            <Text size="sm" c="dimmed" aria-live="polite">
              {t('list.picked', { count: chosen.length })}
            </Text>
            <Button leftSection={<IconEye size={16} />} onClick={() => setAsking(true)}>
              {t('list.acknowledge')}
            </Button>
          </Group>
        )}
      </Group>
      <PagedTable
        label={t('list.title')}
        columns={columns}
        list={list}
        rowKey={(row) => row.id}
        href={(row) => `/escalations/${row.id}`}
        onPage={(page) => onSearch({ ...search, page })}
        empty={<EmptyState icon={IconSearchOff} title={t('list.empty')} />}
      />
      <Suspense>
        {asking && (
          <BulkDialog
            chosen={chosen}
            onClose={() => {
              setAsking(false)
              setPicked([])
            }}
          />
        )}
      </Suspense>
    </Stack>
  )
}

function useColumns(chosen: EscalationRow[], pick: (rows: EscalationRow[]) => void): [Column<EscalationRow>, ...Column<EscalationRow>[]] {
  const { t } = useTranslation('escalations')
  const format = useFormat()
  const now = useNow()
  return [
    {
      key: 'what',
      header: t('list.what'),
      render: (row) => (
        <Stack gap={0}>
          <span>{row.subject.label}</span>
          <Text size="xs" c="dimmed" fw={400}>
            {t(`reason.${row.reason}`)}
          </Text>
        </Stack>
      ),
    },
    { key: 'owner', header: t('list.owner'), render: (row) => <PersonName person={row.owner} /> },
    {
      key: 'level',
      header: t('list.level'),
      render: (row) => (
        <Badge variant="light" color={row.level > 1 ? 'red' : 'gray'}>
          {format.number(row.level)}
        </Badge>
      ),
    },
    { key: 'late', header: t('list.late'), render: (row) => <Text size="sm">{format.relative(row.lateSince)}</Text> },
    {
      key: 'react',
      header: t('list.react'),
      render: (row) =>
        row.state === 'ACKNOWLEDGED' && row.promisedUntil ? (
          <Text size="sm" c="dimmed">
            {t('list.promised', { day: format.plainDate(row.promisedUntil) })}
          </Text>
        ) : (
          <DueDate dueAt={row.dueAt} late={row.dueAt !== null && Date.parse(row.dueAt) < now} />
        ),
    },
    {
      key: 'pick',
      header: t('list.pick'),
      width: 72,
      render: (row) => (
        <Checkbox
          aria-label={t('list.pickOne', { subject: row.subject.label })}
          disabled={row.state !== 'RAISED'}
          checked={chosen.some((one) => one.id === row.id)}
          onChange={(event) => pick(event.currentTarget.checked ? [...chosen, row] : chosen.filter((one) => one.id !== row.id))}
        />
      ),
    },
  ]
}
