import { Group, Stack, Text } from '@mantine/core'
import { IconCalendarPause } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { PagedTable, type Column } from '@/shared/ui/PagedTable'
import { PersonName } from '@/shared/ui/PersonName'
import { useTasks, type TaskRow, type TaskSearch } from '../api/tasks'
import { TaskDue } from './TaskDue'

interface TaskListProps {
  search: TaskSearch
  onPage: (page: number) => void
  empty: ReactNode
}

export function TaskList({ search, onPage, empty }: TaskListProps) {
  const { t } = useTranslation('tasks')
  const format = useFormat()
  const list = useTasks(search)

  const columns: [Column<TaskRow>, ...Column<TaskRow>[]] = [
    { key: 'name', header: t('task'), render: (task) => <Name task={task} /> },
    { key: 'customer', header: t('customer'), render: (task) => <Text size="sm">{task.customer?.name ?? '–'}</Text> },
    { key: 'due', header: t('due'), render: (task) => <TaskDue task={task} /> },
    ...(search.view === 'mine'
      ? []
      : [
          {
            key: 'assignee',
            header: t('assignee'),
            render: (task: TaskRow) => <PersonName person={task.assignee} fallback={task.team ? t('pool', { team: task.team.name }) : undefined} />,
          },
        ]),
    {
      key: 'created',
      header: t('created'),
      render: (task) => (
        <Text size="sm" c="dimmed">
          {format.relative(task.createdAt)}
        </Text>
      ),
    },
  ]
  return (
    <PagedTable
      label={t('title')}
      columns={columns}
      list={list}
      rowKey={(task) => task.id}
      href={(task) => `/tasks/${task.id}`}
      onPage={onPage}
      empty={empty}
    />
  )
}

function Name({ task }: { task: TaskRow }) {
  const { t } = useTranslation('tasks')
  const format = useFormat()
  return (
    <Stack gap={0}>
      <Group gap={6} wrap="nowrap">
        <span>{task.name}</span>
        {task.followUpAt && (
          <span title={t('followUp.at', { at: format.dateTime(task.followUpAt) })}>
            <IconCalendarPause size={15} role="img" aria-label={t('followUp.at', { at: format.dateTime(task.followUpAt) })} />
          </span>
        )}
      </Group>
      {task.onBehalfOf && (
        <Text size="xs" fw={600}>
          {t('onBehalfOf', { name: task.onBehalfOf.name })}
        </Text>
      )}
      <Text size="xs" c="dimmed" fw={400}>
        {t(`subject.${task.subject.type}`, { ns: 'shared', defaultValue: task.subject.type })} · {task.subject.label}
      </Text>
    </Stack>
  )
}
