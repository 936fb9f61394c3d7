import { Button, Text } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconTrophy } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/shared/api/problem'
import { useFormat } from '@/shared/i18n/format'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { useNow } from '@/shared/ui/useNow'
import { useIsWritten, useMove, type Opportunity } from '../api/opportunities'
import type { Refusal } from './RefusedDialog'
import classes from './StageStrip.module.css'

const RefusedDialog = lazy(() => import('./RefusedDialog').then((module) => ({ default: module.RefusedDialog })))

const DAY = 86_400_000

/** Where the deal stands, and every step its own model allows from there. */
export function StageStrip({ deal, nameOf }: { deal: Opportunity; nameOf: (field: string) => string }) {
  const { t } = useTranslation('opportunities')
  const format = useFormat()
  const now = useNow()
  const { mutateAsync, isPending, variables } = useMove()
  const isWritten = useIsWritten()
  const [refusal, setRefusal] = useState<Refusal>()
  const [failure, setFailure] = useState<unknown>()
  const days = Math.max(0, Math.floor((now - Date.parse(deal.stage.since)) / DAY))

  const move = async ({ target, label }: Opportunity['moves'][number]) => {
    setFailure(undefined)
    try {
      const { outcome } = await mutateAsync({ params: { path: { id: deal.id } }, body: { target, version: deal.version } })
      toast(outcome === 'MOVED' ? t('move.moved', { name: deal.name, stage: label }) : t('move.waits', { name: deal.name }))
    } catch (error) {
      const problem = asProblem(error)
      if (problem.code === 'moveRefused') setRefusal({ deal, target, label, problem })
      else setFailure(problem)
    }
  }
  const steps = (kinds: string[]) =>
    deal.moves
      .filter(({ kind }) => kinds.includes(kind))
      .map((step) => (
        <Button
          key={step.target}
          variant={step.kind === 'BACK' ? 'default' : 'filled'}
          leftSection={step.kind === 'BACK' ? <IconArrowLeft size={16} /> : step.kind === 'WON' ? <IconTrophy size={16} /> : undefined}
          rightSection={step.kind === 'FORWARD' ? <IconArrowRight size={16} /> : undefined}
          loading={isPending && variables?.body.target === step.target}
          disabled={isWritten}
          onClick={() => void move(step)}
        >
          {step.label}
        </Button>
      ))
  return (
    <>
      <section className={classes.strip} aria-label={t('move.next')}>
        <div className={classes.back}>{steps(['BACK'])}</div>
        <div className={classes.here} data-status={deal.status} aria-current="step">
          <span className={classes.label}>{deal.stage.label}</span>
          <Text span size="xs" className={classes.since} title={format.dateTime(deal.stage.since)}>
            {days === 0 ? t('move.hereToday') : t('move.here', { count: days })}
          </Text>
        </div>
        <div className={classes.forward}>{steps(['FORWARD', 'WON'])}</div>
      </section>
      {failure != null && <ProblemAlert error={failure} onClose={() => setFailure(undefined)} nameOf={nameOf} />}
      <Suspense>{refusal && <RefusedDialog refusal={refusal} onClose={() => setRefusal(undefined)} />}</Suspense>
    </>
  )
}
