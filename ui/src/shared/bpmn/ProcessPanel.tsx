import { Skeleton } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '../ui/Panel'
import { ProblemAlert } from '../ui/ProblemAlert'
import { useProcessState, useProcessXml } from './processes'

const ProcessDiagram = lazy(() => import('./ProcessDiagram').then((module) => ({ default: module.ProcessDiagram })))

/** Where a record stands in its process: "you are here". */
export function ProcessPanel({ subject, height = 280 }: { subject: { type: string; id: string }; height?: number }) {
  const { t } = useTranslation()
  const state = useProcessState(subject)
  const xml = useProcessXml(state.data?.definitionId ?? undefined)
  const error = state.error ?? xml.error
  // History that came without a process has none to show.
  if (state.data?.definitionId === null) return null
  return (
    <Panel title={t('diagram.title')}>
      {error != null && <ProblemAlert error={error} retry={() => void (state.error ? state.refetch() : xml.refetch())} />}
      {!error && (!state.data || !xml.data) && <Skeleton height={height} />}
      {state.data && xml.data && (
        <Suspense fallback={<Skeleton height={height} />}>
          <ProcessDiagram
            xml={xml.data}
            name={state.data.name ?? ''}
            active={state.data.activeElements}
            visited={state.data.visitedElements}
            height={height}
          />
        </Suspense>
      )}
    </Panel>
  )
}
