import { Button, Checkbox, Group, NativeSelect, Skeleton, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldMessage } from '@/shared/ui/fieldMessage'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { Unavailable } from '@/shared/ui/Unavailable'
import { useChangePreferences, usePreferenceSettings, type Preferences } from '../api/messages'
import { BrowserPanel } from '../components/BrowserPanel'
import { ChannelsTable } from '../components/ChannelsTable'

/** What reaches me, by which channel, and when I am left alone. */
export function SettingsPage() {
  const { t } = useTranslation('messaging')
  const { data, error, refetch } = usePreferenceSettings()
  if (error && !data) return <Unavailable error={error} retry={() => void refetch()} />
  return (
    <>
      <PageHeader title={t('settings.title')} />
      {data ? <Form key={data.version} settings={data} /> : <Skeleton height={320} aria-busy />}
    </>
  )
}

function Form({ settings }: { settings: Preferences }) {
  const { t } = useTranslation('messaging')
  const [wanted, want] = useState(settings)
  const [quiet, setQuiet] = useState(settings.quietFrom != null)
  const change = useChangePreferences()
  const submit = () =>
    change.mutate(
      { body: { ...wanted, quietFrom: quiet ? wanted.quietFrom ?? '20:00' : null, quietUntil: quiet ? wanted.quietUntil ?? '07:00' : null } },
      { onSuccess: () => toast(t('settings.saved')) },
    )
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack maw={820}>
        <Panel title={t('settings.channels')}>
          {!settings.emailReachable && (
            <Text size="sm" c="dimmed" mb="sm">
              {t('settings.noEmail')}
            </Text>
          )}
          <ChannelsTable groups={wanted.groups} onChange={(groups) => want({ ...wanted, groups })} />
        </Panel>
        <Panel title={t('settings.times')}>
          <Stack>
            <NativeSelect
              label={t('settings.digestHour')}
              maw={220}
              value={String(wanted.digestHour)}
              onChange={(event) => want({ ...wanted, digestHour: Number(event.currentTarget.value) })}
              data={Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }))}
            />
            <Checkbox
              label={t('settings.quiet')}
              description={t('settings.quietText')}
              checked={quiet}
              onChange={(event) => setQuiet(event.currentTarget.checked)}
            />
            {quiet && (
              <Group>
                <TextInput
                  type="time"
                  label={t('settings.from')}
                  value={(wanted.quietFrom ?? '20:00').slice(0, 5)}
                  onChange={(event) => want({ ...wanted, quietFrom: event.currentTarget.value })}
                  error={fieldMessage(change.error, 'quietFrom')}
                />
                <TextInput
                  type="time"
                  label={t('settings.until')}
                  value={(wanted.quietUntil ?? '07:00').slice(0, 5)}
                  onChange={(event) => want({ ...wanted, quietUntil: event.currentTarget.value })}
                  error={fieldMessage(change.error, 'quietUntil')}
                />
              </Group>
            )}
          </Stack>
        </Panel>
        {change.error != null && <ProblemAlert error={change.error} />}
        <Group>
          <Button type="submit" loading={change.isPending}>
            {t('settings.save')}
          </Button>
        </Group>
        <BrowserPanel />
      </Stack>
    </form>
  )
}
