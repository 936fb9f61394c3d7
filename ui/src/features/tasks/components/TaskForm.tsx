import { Alert, Button, Group, Kbd, Skeleton, Stack, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconHandGrab } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem, Problem } from '@/shared/api/problem'
import { useRefresh } from '@/shared/api/refresh'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { useClaim, useComplete, type Task } from '../api/tasks'
import type { FormHandle } from './FormViewer'

const FormViewer = lazy(() => import('./FormViewer').then((module) => ({ default: module.FormViewer })))

/** The work itself: the form, and the button that says it is done. */
export function TaskForm({ task, mine }: { task: Task; mine: boolean }) {
  const { t } = useTranslation('tasks')
  const navigate = useNavigate()
  const stale = useRefresh()
  const form = useRef<FormHandle>(null)
  const complete = useComplete()
  const claim = useClaim()
  const [unplaced, setUnplaced] = useState<Problem>()

  const submit = () => {
    if (!mine || complete.isPending) return
    const values = task.form ? form.current?.submit() : {}
    if (!values) return
    setUnplaced(undefined)
    complete.mutate(
      { params: { path: { id: task.id } }, body: { values } },
      {
        onSuccess: () => {
          toast(t('completed', { name: task.name, subject: task.subject.label }))
          void navigate({ to: ['approval', 'escalation'].includes(task.subject.type) ? '/needs-you' : '/tasks' })
        },
        onError: (error) => {
          const problem = asProblem(error)
          const left = form.current?.show(problem.fields) ?? problem.fields
          setUnplaced(new Problem(problem.status, { ...problem, fields: left }))
          if (problem.status === 409) void stale('tasks')
        },
      },
    )
  }
  // In the middle of typing too: that is where the hands are when the work is done.
  useHotkeys([['mod+Enter', submit]], [])
  // The lists of a form keep every Enter to themselves, so it is caught on its way down to them.
  const catchSubmit = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    submit()
  }

  return (
    <Stack onKeyDownCapture={catchSubmit}>
      {!mine && (
        <Alert color="marmalade" icon={<IconHandGrab />}>
          <Group justify="space-between">
            <Text size="sm">{task.assignee ? t('othersWork', { name: task.assignee.name }) : t('nobodysWork')}</Text>
            {!task.assignee && (
              <Button size="xs" loading={claim.isPending} onClick={() => claim.mutate({ params: { path: { id: task.id } } })}>
                {t('claim')}
              </Button>
            )}
          </Group>
        </Alert>
      )}
      {claim.error != null && <ProblemAlert error={claim.error} />}
      {task.form ? (
        <Suspense fallback={<FormSkeleton />}>
          <FormViewer key={task.id} schema={task.form} data={task.data} readOnly={!mine} handle={form} />
        </Suspense>
      ) : (
        <Text c="dimmed">{t('noForm')}</Text>
      )}
      {unplaced && <ProblemAlert error={unplaced} />}
      {mine && (
        <Group justify="flex-end">
          <Button onClick={submit} loading={complete.isPending} rightSection={<Kbd size="xs" visibleFrom="sm">Ctrl ↵</Kbd>}>
            {t('complete')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

function FormSkeleton() {
  return (
    <Stack>
      {[60, 36, 36, 90].map((height, index) => (
        <Skeleton key={index} height={height} />
      ))}
    </Stack>
  )
}
