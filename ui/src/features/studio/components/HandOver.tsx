import { Alert, Button, Group, Text } from '@mantine/core'
import { IconDeviceMobile, IconFileAlert, IconHandStop, IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/shared/api/problem'
import { save } from '@/shared/files'
import { useRevisions, type Draft } from '../api/drafts'
import { wanted } from '../api/lock'
import type { FileSession } from '../api/session'

interface HandOverProps {
  draft: Draft
  file: string
  session: FileSession
  isPhone: boolean
}

/** Says why nothing can be written here, and what can be done about it; and who would like to write instead of me. */
export function HandOver({ draft, file, session, isPhone }: HandOverProps) {
  const { t } = useTranslation('studio')
  const { lock, saving, keeper } = session
  const asking = wanted(lock)
  if (draft.state !== 'OPEN') return <Notice icon={<IconLock />}>{t(`closed.${draft.state}`)}</Notice>
  if (isPhone) return <Notice icon={<IconDeviceMobile />}>{t('file.phone')}</Notice>
  if (saving.state === 'overtaken') return <Overtaken draft={draft.id} file={file} session={session} />
  if (lock.state === 'theirs') {
    const name = lock.by?.name ?? t('lock.somebody')
    return (
      <Notice
        icon={<IconLock />}
        actions={
          <>
            <Button size="xs" variant="default" onClick={() => void session.reload()}>
              {t('lock.showNew')}
            </Button>
            <Button size="xs" disabled={lock.asked} onClick={() => void keeper.ask()}>
              {t(lock.asked ? 'lock.asked' : 'lock.ask')}
            </Button>
          </>
        }
      >
        {t(lock.asked ? 'lock.waits' : 'lock.theirs', { name })}
      </Notice>
    )
  }
  if (!asking) return null
  return (
    <Notice
      icon={<IconHandStop />}
      actions={
        <>
          <Button size="xs" variant="default" onClick={keeper.keep}>
            {t('lock.keep')}
          </Button>
          <Button size="xs" onClick={() => void session.give()}>
            {t('lock.give', { name: asking.name })}
          </Button>
        </>
      }
    >
      {t('lock.wanted', { name: asking.name })}
    </Notice>
  )
}

function Overtaken({ draft, file, session }: { draft: string; file: string; session: FileSession }) {
  const { t } = useTranslation('studio')
  const { saving } = session
  const problem = asProblem(saving.error)
  const last = useRevisions(draft, file, 0).data?.items[0]
  const by = problem.by ?? last?.by
  return (
    <Notice
      color="red"
      icon={<IconFileAlert />}
      actions={
        <>
          <Button size="xs" variant="default" onClick={() => save(file, 'text/plain', saving.content)}>
            {t('overtaken.copy')}
          </Button>
          <Button size="xs" onClick={() => void session.reload()}>
            {t('overtaken.reload')}
          </Button>
        </>
      }
    >
      {t('overtaken.text', { name: by?.name ?? t('lock.somebody') })}
    </Notice>
  )
}

function Notice({ icon, color = 'marmalade', actions, children }: { icon: ReactNode; color?: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <Alert color={color} icon={icon} mb="sm" py="xs" role="status">
      <Group justify="space-between" gap="sm">
        <Text size="sm">{children}</Text>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
    </Alert>
  )
}
