import { Button, Group, NumberInput, Progress, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { Facts } from '@/shared/ui/Facts'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { isOpen, type Migration, type Steps } from '../api/migrations'
import { BackDialog } from './BackDialog'

const ALL = 100

/** How far it has come, and what can be done next. */
export function StepsPanel({ migration, steps }: { migration: Migration; steps: Steps }) {
  const { t } = useTranslation('migrations')
  const format = useFormat()
  const { summary } = migration
  const { counts } = summary
  const done = summary.back ? counts.movedBack : counts.moved
  const error = [steps.start, steps.pause, steps.resume, steps.again, steps.leave].map((step) => step.error).find(Boolean)
  return (
    <Panel title={t('steps.title')}>
      <Stack gap="sm">
        <Text size="sm">{t(`explained.${summary.back && summary.state === 'RUNNING' ? 'BACK' : summary.state}`)}</Text>
        {!isOpen(summary.state) && (
          <Progress
            value={counts.total === 0 ? ALL : (done / counts.total) * ALL}
            aria-label={t('steps.progress')}
            animated={summary.state === 'RUNNING'}
          />
        )}
        <Facts
          cols={4}
          facts={[
            [t('counts.total'), format.number(counts.total)],
            [t('counts.movable'), format.number(counts.movable)],
            [t('counts.stuck'), counts.stuck > 0 && format.number(counts.stuck)],
            [t('counts.moved'), format.number(counts.moved)],
            [t('counts.stayed'), counts.stayed > 0 && format.number(counts.stayed)],
            [t('counts.failed'), counts.failed > 0 && format.number(counts.failed)],
            [t('counts.movedBack'), counts.movedBack > 0 && format.number(counts.movedBack)],
          ]}
        />
        {error != null && <ProblemAlert error={error} />}
        <Buttons migration={migration} steps={steps} />
      </Stack>
    </Panel>
  )
}

function Buttons({ migration, steps }: { migration: Migration; steps: Steps }) {
  const { t } = useTranslation('migrations')
  const { summary } = migration
  const [share, setShare] = useState<number | string>(10)
  const [back, setBack] = useState(false)
  const params = { path: { id: summary.id } }
  const open = isOpen(summary.state)
  const start = (percent: number) => steps.start.mutate({ params, body: { share: percent, perSecond: null } })
  const canStart = summary.counts.movable > 0 && migration.faults.length === 0
  const waiting = summary.state === 'PAUSED' && !summary.back
  return (
    <Group gap="xs" align="flex-end">
      {open && (
        <>
          <Button disabled={!canStart} loading={steps.start.isPending} onClick={() => start(ALL)}>
            {t('steps.all')}
          </Button>
          <NumberInput label={t('steps.share')} suffix=" %" min={1} max={99} w={110} value={share} onChange={setShare} />
          <Button variant="default" disabled={!canStart || typeof share !== 'number'} onClick={() => start(Number(share))}>
            {t('steps.canary')}
          </Button>
        </>
      )}
      {waiting && summary.share < ALL && <Button onClick={() => start(ALL)}>{t('steps.rest')}</Button>}
      {summary.state === 'RUNNING' && (
        <Button variant="default" loading={steps.pause.isPending} onClick={() => steps.pause.mutate({ params })}>
          {t('steps.pause')}
        </Button>
      )}
      {summary.state === 'PAUSED' && summary.counts.movable > 0 && summary.share === ALL && (
        <Button loading={steps.resume.isPending} onClick={() => steps.resume.mutate({ params })}>
          {t('steps.resume')}
        </Button>
      )}
      {summary.state === 'DONE' && summary.counts.failed + summary.counts.stayed > 0 && (
        <Button variant="default" loading={steps.again.isPending} onClick={() => steps.again.mutate({ params })}>
          {t('steps.again')}
        </Button>
      )}
      {!open && !summary.back && summary.counts.moved > 0 && (
        <Button variant="default" color="red" onClick={() => setBack(true)}>
          {t('steps.back')}
        </Button>
      )}
      {(summary.state === 'PREVIEWED' || summary.state === 'FINISHING') && (
        <Button variant="subtle" onClick={() => steps.leave.mutate({ params, body: { forEver: false } })}>
          {t('steps.stay')}
        </Button>
      )}
      {(summary.state === 'PREVIEWED' || summary.state === 'STAYING') && (
        <Button variant="subtle" onClick={() => steps.leave.mutate({ params, body: { forEver: true } })}>
          {t('steps.finish')}
        </Button>
      )}
      {back && <BackDialog migration={migration} steps={steps} onClose={() => setBack(false)} />}
    </Group>
  )
}
