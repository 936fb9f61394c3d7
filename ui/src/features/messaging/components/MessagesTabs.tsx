import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/features/identity/api/session'
import { AppLink } from '@/shared/ui/AppLink'
import classes from './MessagesTabs.module.css'

type Tab = 'outbox' | 'templates' | 'webhooks'

/** The rooms of what leaves the application. */
export function MessagesTabs({ current }: { current: Tab }) {
  const { t } = useTranslation('messaging')
  const { role } = useMe()
  const tabs: Tab[] = role === 'ADMIN' ? ['outbox', 'templates', 'webhooks'] : role === 'MANAGER' ? ['outbox', 'templates'] : ['outbox']
  return (
    <Group component="nav" aria-label={t('messages.title')} gap={4} mb="md" className={classes.tabs}>
      {tabs.map((tab) => (
        <AppLink key={tab} href={`/messages/${tab}`} className={classes.tab} aria-current={tab === current ? 'page' : undefined}>
          {t(`messages.${tab}`)}
        </AppLink>
      ))}
    </Group>
  )
}
