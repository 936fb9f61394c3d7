import { Alert, Button, Code, Group, Progress, SegmentedControl, Text } from '@mantine/core'
import { IconAlertTriangle, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { DateInput } from '@/shared/ui/dates'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useCancelReplay, useReplayable, useStartReplay, type Replay } from '../api/replay'

const YEAR = 365 * 86_400_000

const day = (time: number) => new Date(time).toISOString().slice(0, 10)

/** What is taken, and of which time: what was tried last, else what the draft concerns. */
export function StartPanel({ draft, last }: { draft: string; last: Replay | undefined }) {
  const { t } = useTranslation('replay')
  const start = useStartReplay()
  const { data: choices = [] } = useReplayable(draft)
  const [chosen, setChosen] = useState(last?.process)
  const process = chosen ?? choices[0]?.process
  const noun = choices.find((choice) => choice.process === process)?.subjectType ?? last?.subjectType ?? 'opportunity'
  const [from, setFrom] = useState(() => last?.from ?? day(Date.now() - YEAR))
  const [to, setTo] = useState(() => last?.to ?? day(Date.now()))
  return (
    <Panel title={t(`of.${noun}.startTitle`)}>
      {choices.length > 1 && (
        <SegmentedControl
          mb="sm"
          aria-label={t('start.which')}
          value={process}
          onChange={setChosen}
          data={choices.map((choice) => ({ value: choice.process, label: t(`of.${choice.subjectType}.many`) }))}
        />
      )}
      <Text size="sm" mb="sm" maw={720}>
        {t(`of.${noun}.what`)}
      </Text>
      <Group align="flex-end">
        <DateInput label={t(`of.${noun}.from`)} value={from} onChange={(value) => value && setFrom(value)} />
        <DateInput label={t(`of.${noun}.to`)} value={to} onChange={(value) => value && setTo(value)} />
        <Button
          leftSection={<IconPlayerPlay size={17} />}
          loading={start.isPending}
          onClick={() => start.mutate({ params: { path: { draft } }, body: { process: process ?? null, from, to } })}
        >
          {t('start.run')}
        </Button>
      </Group>
      {start.error != null && <ProblemAlert error={start.error} />}
    </Panel>
  )
}

/** How far it is; the page may be left meanwhile. */
export function Running({ replay }: { replay: Replay }) {
  const { t } = useTranslation('replay')
  const format = useFormat()
  const cancel = useCancelReplay()
  const words =
    replay.stories === 0
      ? t('running.prepares')
      : t(`of.${replay.subjectType}.progress`, { done: format.number(replay.lived), all: format.number(replay.stories) })
  return (
    <Panel title={t('running.title')}>
      <Progress.Root size="lg">
        <Progress.Section value={replay.stories === 0 ? 0 : (replay.lived / replay.stories) * 100} animated aria-label={words} />
      </Progress.Root>
      <Group justify="space-between" mt="xs">
        <div>
          <Text size="sm" aria-live="polite">
            {words}
          </Text>
          <Text size="xs" c="dimmed">
            {t('running.leave')}
          </Text>
        </div>
        <Button
          variant="default"
          leftSection={<IconPlayerStop size={17} />}
          loading={cancel.isPending || cancel.isSuccess}
          onClick={() => cancel.mutate({ params: { path: { replay: replay.id } } })}
        >
          {t('running.cancel')}
        </Button>
      </Group>
      {cancel.error != null && <ProblemAlert error={cancel.error} />}
    </Panel>
  )
}

/** Why there is no result. */
export function Ended({ replay }: { replay: Replay }) {
  const { t } = useTranslation('replay')
  const failed = replay.state === 'FAILED'
  return (
    <Alert color={failed ? 'red' : 'gray'} icon={<IconAlertTriangle />} title={t(failed ? 'ended.failed' : 'ended.cancelled')}>
      {failed && (
        <>
          <Text size="sm">{t(`ended.reason.${replay.reason}`, { defaultValue: t('ended.reason.broken') })}</Text>
          {replay.detail && (
            <Code block mt="xs">
              {replay.detail}
            </Code>
          )}
        </>
      )}
    </Alert>
  )
}
