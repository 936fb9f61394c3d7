import { Badge, Grid, Skeleton, Stack } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CustomerGlancePanel } from '@/features/customers/components/CustomerGlancePanel'
import { useMe } from '@/features/identity/api/session'
import { ReviewedRelease } from '@/features/releases/components/ReviewedRelease'
import { ProcessPanel } from '@/shared/bpmn/ProcessPanel'
import { asProblem } from '@/shared/api/problem'
import { useFormat } from '@/shared/i18n/format'
import { AppLink, SubjectLink } from '@/shared/ui/AppLink'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Facts } from '@/shared/ui/Facts'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { PersonName } from '@/shared/ui/PersonName'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTask, type Task } from '../api/tasks'
import { TaskActions } from '../components/TaskActions'
import { TaskDue } from '../components/TaskDue'
import { TaskForm } from '../components/TaskForm'

const route = getRouteApi('/shell/tasks/$taskId')

export function TaskPage() {
  const { t } = useTranslation('tasks')
  const { taskId } = route.useParams()
  const { data: task, error, refetch } = useTask(taskId)
  if (error && asProblem(error).status === 404) {
    return (
      <EmptyState
        icon={IconCircleCheck}
        titleOrder={1}
        title={t('gone.title')}
        action={
          <AppLink href="/tasks" className="link">
            {t('gone.back')}
          </AppLink>
        }
      >
        {t('gone.text')}
      </EmptyState>
    )
  }
  if (error && !task) return <ProblemAlert error={error} retry={() => void refetch()} />
  return task ? <OpenTask key={task.id} task={task} /> : <Waiting />
}

function OpenTask({ task }: { task: Task }) {
  const { t } = useTranslation('tasks')
  const format = useFormat()
  const me = useMe()
  const [refused, setRefused] = useState<unknown>()
  const mine = task.assignee?.id === me.id
  return (
    <>
      <PageHeader
        title={task.name}
        over={<SubjectLink subject={task.subject} />}
        under={
          <>
            <TaskDue task={task} />
            {task.onBehalfOf && (
              <Badge variant="light" color="pine" tt="none" fw={600}>
                {t('onBehalfOf', { name: task.onBehalfOf.name })}
              </Badge>
            )}
          </>
        }
        actions={<TaskActions task={task} mine={mine} leading={me.role !== 'REP'} onError={setRefused} />}
      />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7, xl: 8 }}>
          <Stack gap="md">
            {refused != null && <ProblemAlert error={refused} />}
            <Panel>
              <TaskForm task={task} mine={mine} />
            </Panel>
            <ReviewedRelease subject={task.subject} />
            <ProcessPanel subject={task.subject} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5, xl: 4 }}>
          <Stack gap="md">
            <Panel title={t('facts')}>
              <Facts
                facts={[
                  [t('assignee'), <PersonName key="assignee" person={task.assignee} />],
                  [t('team'), task.team?.name],
                  [t('subject'), <SubjectLink key="subject" subject={task.subject} />],
                  [t('created'), format.dateTime(task.createdAt)],
                  [t('due'), task.dueAt && format.dateTime(task.dueAt)],
                  [t('followUp.label'), task.followUpAt && format.dateTime(task.followUpAt)],
                ]}
              />
            </Panel>
            {task.customer && <CustomerGlancePanel customerId={task.customer.id} />}
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  )
}

function Waiting() {
  return (
    <Stack>
      <Skeleton height={60} maw={420} />
      <Skeleton height={360} />
    </Stack>
  )
}
