import { Group, Tabs } from '@mantine/core'
import { IconCoffee, IconSearchOff } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/shared/ui/EmptyState'
import { PageHeader } from '@/shared/ui/PageHeader'
import { SearchField } from '@/shared/ui/SearchField'
import { taskViews, type TaskView } from '../api/tasks'
import { TaskList } from '../components/TaskList'

const route = getRouteApi('/shell/tasks')

export function TasksPage() {
  const { t } = useTranslation('tasks')
  const { view = 'mine', query, page } = route.useSearch()
  const navigate = route.useNavigate()
  const empty = query ? (
    <EmptyState icon={IconSearchOff} title={t('empty.search')} />
  ) : (
    <EmptyState icon={IconCoffee} title={t(`empty.${view}`)}>
      {view === 'mine' && t('empty.mineHint')}
    </EmptyState>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={<SearchField value={query} label={t('search')} onSearch={(next) => void navigate({ search: { view, query: next } })} />}
      />
      <Tabs value={view} onChange={(next) => void navigate({ search: { view: (next ?? 'mine') as TaskView, query } })} keepMounted={false}>
        <Group mb="md">
          <Tabs.List w="100%">
            {taskViews.map((key) => (
              <Tabs.Tab key={key} value={key}>
                {t(`view.${key}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Group>
        {taskViews.map((key) => (
          <Tabs.Panel key={key} value={key}>
            <TaskList
              search={{ view: key, query, page }}
              onPage={(next) => void navigate({ search: { view, query, page: next } })}
              empty={empty}
            />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  )
}
