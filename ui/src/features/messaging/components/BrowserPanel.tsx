import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { usePush } from '../api/push'

/** Lets this browser tell news when the application is not open, or ends it. */
export function BrowserPanel() {
  const { t } = useTranslation('messaging')
  const { state, allow, stop, error, pending } = usePush()
  const words = { on: 'browserOn', off: 'browserOff', denied: 'denied', unsupported: 'unsupported', waiting: 'browserOff' } as const
  return (
    <Panel title={t('settings.browser')}>
      {error != null && <ProblemAlert error={error} />}
      <Group justify="space-between" gap="sm">
        <Text size="sm">{t(`settings.${words[state]}`)}</Text>
        {state === 'off' && (
          <Button variant="default" loading={pending} onClick={() => void allow()}>
            {t('settings.allow')}
          </Button>
        )}
        {state === 'on' && (
          <Button variant="default" loading={pending} onClick={() => void stop()}>
            {t('settings.stop')}
          </Button>
        )}
      </Group>
    </Panel>
  )
}
