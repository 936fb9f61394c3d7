import { Skeleton, Stack } from '@mantine/core'
import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react'
import type { Draft } from '../api/drafts'

export interface DraftPanelProps {
  draft: Draft
}

interface DraftPanel {
  key: string
  Panel: LazyExoticComponent<ComponentType<DraftPanelProps>>
}

/**
 * What other rooms show of a draft that changes something, in this order: how it differs, how it would have gone, who is asked to release it. The cases can be changed in one that has no files.
 */
const panels: DraftPanel[] = [
  {
    key: 'comparison',
    Panel: lazy(() => import('@/features/releases/components/DraftComparison').then((module) => ({ default: module.DraftComparison }))),
  },
  { key: 'replay', Panel: lazy(() => import('@/features/replay/components/DraftReplay').then((module) => ({ default: module.DraftReplay }))) },
  {
    key: 'release',
    Panel: lazy(() => import('@/features/releases/components/ReleaseRequestPanel').then((module) => ({ default: module.ReleaseRequestPanel }))),
  },
]

export function DraftPanels({ draft }: DraftPanelProps) {
  const changes = draft.files.length > 0 || draft.cases > 0
  return (
    <Stack gap="md">
      {panels.filter(({ key }) => changes || key === 'replay').map(({ key, Panel }) => (
        <Suspense key={key} fallback={<Skeleton height={120} />}>
          <Panel draft={draft} />
        </Suspense>
      ))}
    </Stack>
  )
}
