import { Badge, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { IconSearchOff } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Money } from '@/shared/ui/Money'
import { PagedTable, type Column } from '@/shared/ui/PagedTable'
import { PageHeader } from '@/shared/ui/PageHeader'
import { PersonName } from '@/shared/ui/PersonName'
import { SearchField } from '@/shared/ui/SearchField'
import { useOpportunities, useStages, type Card } from '../api/opportunities'

const route = getRouteApi('/shell/opportunities')
const statuses = ['OPEN', 'WON', 'LOST'] as const

/** All deals page by page, for what does not fit on a board. */
export function DealsPage() {
  const { t } = useTranslation('opportunities')
  const format = useFormat()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useOpportunities(search)
  const stages = useStages().data ?? []
  const labelOf = (stage: string) => stages.find((column) => column.stage === stage)?.label ?? stage
  const columns: [Column<Card>, ...Column<Card>[]] = [
    { key: 'name', header: t('deal'), render: (deal) => <Name deal={deal} /> },
    {
      key: 'stage',
      header: t('field.stage'),
      render: (deal) => (
        <Group gap={6} component="span">
          <span>{labelOf(deal.stage)}</span>
          {deal.stalled && (
            <Badge size="sm" variant="light" color="red" tt="none">
              {t('card.stalled')}
            </Badge>
          )}
        </Group>
      ),
    },
    { key: 'amount', header: t('field.amount'), align: 'right', render: (deal) => <Money value={deal.amount} /> },
    { key: 'close', header: t('field.expectedClose'), render: (deal) => (deal.expectedClose ? format.plainDate(deal.expectedClose) : '–') },
    { key: 'owner', header: t('field.owner'), render: (deal) => <PersonName person={deal.owner} /> },
  ]
  const choose = (part: Partial<typeof search>) => void navigate({ search: (all) => ({ ...all, page: undefined, ...part }) })
  return (
    <>
      <PageHeader
        title={t('list.title')}
        over={
          <AppLink href="/pipeline" className="link">
            {t('list.board')}
          </AppLink>
        }
        actions={
          <>
            <NativeSelect
              aria-label={t('field.stage')}
              value={search.stage ?? ''}
              onChange={(event) => choose({ stage: event.currentTarget.value || undefined })}
              data={[{ value: '', label: t('list.all') }, ...stages.map(({ stage, label }) => ({ value: stage, label }))]}
            />
            <NativeSelect
              aria-label={t('field.status')}
              value={search.status ?? ''}
              onChange={(event) => choose({ status: statuses.find((status) => status === event.currentTarget.value) })}
              data={[{ value: '', label: t('list.anyStatus') }, ...statuses.map((status) => ({ value: status, label: t(`status.${status}`) }))]}
            />
            <SearchField value={search.query} label={t('search')} onSearch={(query) => choose({ query })} />
          </>
        }
      />
      <PagedTable
        label={t('list.title')}
        columns={columns}
        list={list}
        rowKey={({ id }) => id}
        href={({ id }) => `/opportunities/${id}`}
        onPage={(page) => void navigate({ search: (all) => ({ ...all, page }) })}
        empty={
          <EmptyState
            icon={IconSearchOff}
            title={t('list.empty')}
            action={
              <AppLink href="/pipeline" className="link">
                {t('list.board')}
              </AppLink>
            }
          />
        }
      />
    </>
  )
}

function Name({ deal }: { deal: Card }) {
  return (
    <Stack gap={0}>
      <span>{deal.name}</span>
      {deal.customer && (
        <Text size="xs" c="dimmed" fw={400}>
          {deal.customer.name}
        </Text>
      )}
    </Stack>
  )
}
