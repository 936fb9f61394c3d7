import { Button, Group, NumberInput, Skeleton, Stack, Text, TextInput } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/features/identity/api/session'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { ResultsTable } from '../components/ResultsTable'
import { useChangeSettings, useResults, useSettings, type Settings } from '../api/cases'

/** What each effort brings, beside those who were left alone. */
export function ResultsPage() {
  const { t } = useTranslation('cases')
  const me = useMe()
  const format = useFormat()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const { data, error, refetch } = useResults(from || undefined, to || undefined)
  const period = new URLSearchParams({ ...(from && { from }), ...(to && { to }) }).toString()
  return (
    <>
      <PageHeader
        title={t('results.title')}
        over={
          <AppLink href="/retention/cases" className="link">
            {t('title')}
          </AppLink>
        }
        under={data && <Text size="sm" c="dimmed">{t('results.period', { from: format.plainDate(data.from), to: format.plainDate(data.to), days: data.savedDays })}</Text>}
        actions={
          <Button component="a" href={`/api/retention/results.csv${period && `?${period}`}`} variant="default" leftSection={<IconDownload size={16} />}>
            {t('results.export')}
          </Button>
        }
      />
      <Stack>
        <Group>
          <TextInput type="date" label={t('results.from')} value={from} max={to || undefined} onChange={(event) => setFrom(event.currentTarget.value)} />
          <TextInput type="date" label={t('results.to')} value={to} min={from || undefined} onChange={(event) => setTo(event.currentTarget.value)} />
        </Group>
        {error != null && !data && <ProblemAlert error={error} retry={() => void refetch()} />}
        {!error && !data && <Skeleton height={200} />}
        {data && (
          <Panel>
            <ResultsTable results={data} />
          </Panel>
        )}
        <SettingsPanel editable={me.role === 'MANAGER' || me.role === 'ADMIN'} />
      </Stack>
    </>
  )
}

function SettingsPanel({ editable }: { editable: boolean }) {
  const { data, error } = useSettings()
  if (error) return <ProblemAlert error={error} />
  return data ? <SettingsForm key={data.version} settings={data} editable={editable} /> : <Skeleton height={160} />
}

const numbers = ['holdOutPercent', 'contactMost', 'contactDays', 'savedDays', 'nightlyMost'] as const

function SettingsForm({ settings, editable }: { settings: Settings; editable: boolean }) {
  const { t } = useTranslation('cases')
  const change = useChangeSettings()
  const [draft, setDraft] = useState(settings)
  return (
    <Panel title={t('settings.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate({ body: draft }, { onSuccess: () => toast(t('settings.saved')) })
        }}
      >
        <Stack maw={520}>
          {numbers.map((name) => (
            <NumberInput
              key={name}
              label={t(`settings.${name}`)}
              description={t(`settings.${name}Hint`)}
              readOnly={!editable}
              min={0}
              max={name === 'holdOutPercent' ? 50 : 10000}
              decimalScale={name === 'holdOutPercent' ? 1 : 0}
              hideControls
              value={Number(draft[name])}
              onChange={(value) => setDraft({ ...draft, [name]: Number(value) })}
            />
          ))}
          {change.error != null && <ProblemAlert error={change.error} />}
          {editable && (
            <Group>
              <Button type="submit" loading={change.isPending}>
                {t('settings.save')}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Panel>
  )
}
