import { Text } from '@mantine/core'
import { IconRoute } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/shared/ui/EmptyState'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { useMigrations } from '../api/migrations'
import { CandidatesPanel } from '../components/CandidatesPanel'
import { MovesTable } from '../components/MovesTable'

const route = getRouteApi('/shell/studio/migrations')

/** What runs in other versions than those in force, and every move of running processes so far. */
export function MigrationsPage() {
  const { t } = useTranslation('migrations')
  const { page, release } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useMigrations(page)
  return (
    <>
      <PageHeader title={t('title')} under={<Text size="sm">{t('intro')}</Text>} />
      <CandidatesPanel release={release} />
      <div style={{ marginTop: 'var(--mantine-spacing-md)' }}>
        <Panel title={t('list.title')}>
          <MovesTable
            list={list}
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
