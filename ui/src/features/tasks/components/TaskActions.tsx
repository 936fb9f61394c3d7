import { Button, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowBackUp, IconCalendarPause, IconCalendarX, IconDots, IconPlayerPause, IconPlayerPlay, IconUserShare } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useFollowUp, usePause, useRelease, useResume, type Task } from '../api/tasks'

const HandOverDialog = lazy(() => import('./HandOverDialog').then((module) => ({ default: module.HandOverDialog })))
const FollowUpDialog = lazy(() => import('./FollowUpDialog').then((module) => ({ default: module.FollowUpDialog })))

interface TaskActionsProps {
  task: Task
  mine: boolean
  /** Leaders may take over and hand over what belongs to their people. */
  leading: boolean
  onError: (error: unknown) => void
}

export function TaskActions({ task, mine, leading, onError }: TaskActionsProps) {
  const { t } = useTranslation('tasks')
  const [handOver, handingOver] = useDisclosure(false)
  const [followUp, followingUp] = useDisclosure(false)
  const release = useRelease()
  const wake = useFollowUp()
  const pause = usePause()
  const resume = useResume()
  const params = { path: { id: task.id } }
  // Who has to decide or to react cannot stop their own clock.
  const canWait = !['approval', 'escalation'].includes(task.subject.type)
  const may = mine || leading || !task.assignee
  if (!may) return null
  return (
    <>
      {mine && task.pausedAt && (
        <Button leftSection={<IconPlayerPlay size={18} />} loading={resume.isPending} onClick={() => resume.mutate({ params }, { onError })}>
          {t('paused.resume')}
        </Button>
      )}
      {mine && canWait && !task.pausedAt && (
        <Button variant="default" leftSection={<IconPlayerPause size={18} />} loading={pause.isPending} onClick={() => pause.mutate({ params }, { onError })}>
          {t('paused.pause')}
        </Button>
      )}
      <Menu position="bottom-end" shadow="lg">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDots size={18} />}>
            {t('actions')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconUserShare size={16} />} onClick={handingOver.open}>
            {t('handOver.title')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCalendarPause size={16} />} onClick={followingUp.open}>
            {t('followUp.title')}
          </Menu.Item>
          {task.followUpAt && (
            <Menu.Item leftSection={<IconCalendarX size={16} />} onClick={() => wake.mutate({ params, body: { at: null } }, { onError })}>
              {t('followUp.cancel')}
            </Menu.Item>
          )}
          {task.assignee && (
            <Menu.Item leftSection={<IconArrowBackUp size={16} />} onClick={() => release.mutate({ params }, { onError })}>
              {t('release')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {handOver && <HandOverDialog taskId={task.id} onClose={handingOver.close} />}
        {followUp && <FollowUpDialog taskId={task.id} at={task.followUpAt} onClose={followingUp.close} />}
      </Suspense>
    </>
  )
}
