import { Button, Group, Pill, Stack, Text, TextInput } from '@mantine/core'
import { IconFileUpload, IconPlayerPlay } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { asProblem } from '@/shared/api/problem'
import { useTrial } from '../api/policy'
import { TrialResult } from './TrialResult'

interface Chosen {
  name: string
  text: string
}

/** Tries changed tables on the past year: nobody is asked for anything by it. */
export function TrialPanel() {
  const { t } = useTranslation('approvals')
  const input = useRef<HTMLInputElement>(null)
  const [tables, setTables] = useState<Chosen[]>([])
  const [asOf, setAsOf] = useState('')
  const trial = useTrial()
  const choose = async (files: FileList | null) => {
    const chosen = await Promise.all([...(files ?? [])].map(async (file) => ({ name: file.name, text: await file.text() })))
    setTables((known) => [...known.filter(({ name }) => !chosen.some((file) => file.name === name)), ...chosen].slice(-2))
    trial.reset()
  }
  return (
    <Panel title={t('trial.title')}>
      <Stack>
        <Text size="sm">{t('trial.hint')}</Text>
        <Group align="flex-end">
          <input
            ref={input}
            type="file"
            accept=".dmn,.xml,application/xml"
            multiple
            hidden
            aria-label={t('trial.choose')}
            onChange={(event) => {
              void choose(event.currentTarget.files)
              event.currentTarget.value = ''
            }}
          />
          <Button variant="default" leftSection={<IconFileUpload size={16} />} onClick={() => input.current?.click()}>
            {t('trial.choose')}
          </Button>
          <TextInput type="date" label={t('trial.asOf')} value={asOf} onChange={(event) => setAsOf(event.currentTarget.value)} />
          <Button
            leftSection={<IconPlayerPlay size={16} />}
            disabled={tables.length === 0}
            loading={trial.isPending}
            onClick={() => trial.mutate({ body: { tables: tables.map(({ text }) => text), ...(asOf ? { asOf } : {}) } })}
          >
            {t('trial.run')}
          </Button>
        </Group>
        {tables.length > 0 && (
          <Pill.Group>
            {tables.map(({ name }) => (
              <Pill
                key={name}
                withRemoveButton
                removeButtonProps={{ 'aria-label': t('trial.remove', { name }) }}
                onRemove={() => setTables(tables.filter((table) => table.name !== name))}
              >
                {name}
              </Pill>
            ))}
          </Pill.Group>
        )}
        {trial.error != null && <Refused error={trial.error} />}
        {trial.data && <TrialResult trial={trial.data} />}
      </Stack>
    </Panel>
  )
}

function Refused({ error }: { error: unknown }) {
  const { causes } = asProblem(error)
  return (
    <>
      <ProblemAlert error={error} hideFields />
      {causes.length > 0 && (
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'pre-wrap' }}>
          {causes.join('\n')}
        </Text>
      )}
    </>
  )
}
