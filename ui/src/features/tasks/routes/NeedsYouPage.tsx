import { IconCircleCheck, IconSearchOff } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/shared/ui/EmptyState'
import { PageHeader } from '@/shared/ui/PageHeader'
import { SearchField } from '@/shared/ui/SearchField'
import { TaskList } from '../components/TaskList'

const route = getRouteApi('/shell/needs-you')

/** What only the person in charge can settle: approvals and escalations, as tasks among others. */
export function NeedsYouPage() {
  const { t } = useTranslation('tasks')
  const { query, page } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <>
      <PageHeader
        title={t('needsYou.title')}
        actions={<SearchField value={query} label={t('search')} onSearch={(next) => void navigate({ search: { query: next } })} />}
      />
      <TaskList
        search={{ view: 'mine', subjectType: 'approval,escalation', query, page }}
        onPage={(next) => void navigate({ search: { query, page: next } })}
        empty={
          query ? (
            <EmptyState icon={IconSearchOff} title={t('empty.search')} />
          ) : (
            <EmptyState icon={IconCircleCheck} title={t('needsYou.empty')}>
              {t('needsYou.emptyHint')}
            </EmptyState>
          )
        }
      />
    </>
  )
}
