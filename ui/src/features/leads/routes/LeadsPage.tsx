import { Button, Group, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconPlus, IconSearchOff, IconUserPlus } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { oneOf } from '@/shared/routing'
import { AppLink } from '@/shared/ui/AppLink'
import { DueDate } from '@/shared/ui/DueDate'
import { EmptyState } from '@/shared/ui/EmptyState'
import { PagedTable, type Column } from '@/shared/ui/PagedTable'
import { PageHeader } from '@/shared/ui/PageHeader'
import { PersonName } from '@/shared/ui/PersonName'
import { SearchField } from '@/shared/ui/SearchField'
import { leadStatuses, useLeads, type LeadRow } from '../api/leads'
import { StatusBadge, TemperatureBadge } from '../components/LeadBadges'
import { useSourceName } from '../components/sources'

const route = getRouteApi('/shell/leads')

export function LeadsPage() {
  const { t } = useTranslation('leads')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useLeads(search)
  // Another filter means another list, and that starts at its first page.
  const filter = (change: Partial<typeof search>) => void navigate({ search: { ...search, page: undefined, ...change } })
  const filtered = search.query ?? search.status ?? search.owner
  return (
    <>
      <PageHeader title={t('title')} actions={<NewLead />} />
      <Group mb="md" gap="sm">
        <SearchField value={search.query} label={t('search')} onSearch={(query) => filter({ query })} />
        <NativeSelect
          aria-label={t('statusFilter')}
          value={search.status ?? ''}
          onChange={(event) => filter({ status: oneOf(leadStatuses, event.currentTarget.value) })}
          data={[{ value: '', label: t('anyStatus') }, ...leadStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))]}
        />
        <SegmentedControl
          aria-label={t('ownerFilter')}
          value={search.owner ?? 'all'}
          onChange={(owner) => filter({ owner: owner === 'mine' ? 'mine' : undefined })}
          data={(['all', 'mine'] as const).map((owner) => ({ value: owner, label: t(`ownedBy.${owner}`) }))}
        />
      </Group>
      <PagedTable
        label={t('title')}
        columns={useColumns()}
        list={list}
        rowKey={(lead) => lead.id}
        href={(lead) => `/leads/${lead.id}`}
        onPage={(page) => void navigate({ search: { ...search, page } })}
        empty={
          filtered ? (
            <EmptyState
              icon={IconSearchOff}
              title={t('empty.filtered')}
              action={
                <Button variant="light" onClick={() => void navigate({ search: {} })}>
                  {t('empty.reset')}
                </Button>
              }
            />
          ) : (
            <EmptyState icon={IconUserPlus} title={t('empty.title')} action={<NewLead />}>
              {t('empty.text')}
            </EmptyState>
          )
        }
      />
    </>
  )
}

function NewLead() {
  const { t } = useTranslation('leads')
  return (
    <Button component={AppLink} href="/leads/new" leftSection={<IconPlus size={18} />}>
      {t('capture.title')}
    </Button>
  )
}

function useColumns(): [Column<LeadRow>, ...Column<LeadRow>[]] {
  const { t } = useTranslation('leads')
  const format = useFormat()
  const sourceName = useSourceName()
  return [
    {
      key: 'name',
      header: t('lead'),
      render: (lead) => (
        <Stack gap={0}>
          <span>{lead.name}</span>
          {lead.company && (
            <Text size="xs" c="dimmed" fw={400}>
              {lead.company}
            </Text>
          )}
        </Stack>
      ),
    },
    { key: 'status', header: t('statusLabel'), render: (lead) => <StatusBadge status={lead.status} /> },
    { key: 'temperature', header: t('score'), render: (lead) => <TemperatureBadge lead={lead} /> },
    {
      key: 'owner',
      header: t('owner'),
      render: (lead) => <PersonName person={lead.owner} fallback={lead.team ? t('pool', { team: lead.team.name }) : undefined} />,
    },
    { key: 'due', header: t('answerBy'), render: (lead) => (lead.dueAt ? <DueDate dueAt={lead.dueAt} late={lead.late} /> : '–') },
    {
      key: 'captured',
      header: t('captured'),
      render: (lead) => (
        <Text size="sm" c="dimmed">
          {format.relative(lead.capturedAt)} · {sourceName(lead.source)}
        </Text>
      ),
    },
  ]
}
