import { Badge, Group, Text } from '@mantine/core'
import { IconRoute } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { EmptyState } from '@/shared/ui/EmptyState'
import { PagedTable } from '@/shared/ui/PagedTable'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { useMigrations } from '../api/migrations'
import { CandidatesPanel } from '../components/CandidatesPanel'
import { stateColours } from '../components/stateColours'

const route = getRouteApi('/shell/studio/migrations')

/** What runs in other versions than those in force, and every move of running processes so far. */
export function MigrationsPage() {
  const { t } = useTranslation('migrations')
  const format = useFormat()
  const { page, release } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useMigrations(page)
  return (
    <>
      <PageHeader title={t('title')} under={<Text size="sm">{t('intro')}</Text>} />
      <CandidatesPanel release={release} />
      <div style={{ marginTop: 'var(--mantine-spacing-md)' }}>
        <Panel title={t('list.title')}>
          <PagedTable
            label={t('list.title')}
            columns={[
              { key: 'name', header: t('list.process'), render: (one) => one.name },
              { key: 'versions', header: t('list.versions'), render: (one) => t('versions', { from: one.from.version, to: one.to.version }) },
              {
                key: 'state',
                header: t('list.state'),
                render: (one) => (
                  <Badge variant="light" color={stateColours[one.state]} tt="none">
                    {t(`state.${one.state}`)}
                  </Badge>
                ),
              },
              {
                key: 'moved',
                header: t('list.moved'),
                align: 'right',
                render: (one) => t('list.of', { moved: format.number(one.counts.moved), total: format.number(one.counts.total) }),
              },
              {
                key: 'by',
                header: t('list.by'),
                render: (one) => (
                  <Group gap={6}>
                    <span>{one.by.name}</span>
                    <Text size="xs" c="dimmed">
                      {format.dateTime(one.createdAt)}
                    </Text>
                  </Group>
                ),
              },
            ]}
            list={list}
            rowKey={(one) => one.id}
            href={(one) => `/studio/migrations/${one.id}`}
            onPage={(next) => void navigate({ search: (before) => ({ ...before, page: next }) })}
            empty={
              <EmptyState icon={IconRoute} title={t('list.empty')} titleOrder={3}>
                {t('list.emptyText')}
              </EmptyState>
            }
          />
        </Panel>
      </div>
    </>
  )
}
