import { Select, Skeleton, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraftCases } from '@/features/replay/api/replay'
import { CaseDifferences } from '@/features/replay/components/CaseDifferences'
import { useDrafts } from '@/features/studio/api/drafts'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useDraftComparison } from '../api/releases'
import { Comparison } from './Comparison'

const IN_FORCE = 'inForce'

/** How a draft differs from what is in force, or from another draft. */
export function DraftComparison({ draft }: { draft: { id: string; title: string } }) {
  const { t } = useTranslation('releases')
  const [other, setOther] = useState<string>()
  const files = useDraftComparison(draft.id, other)
  const cases = useDraftCases(draft.id)
  const open = useDrafts(undefined)
  const others = open.data?.items.filter(({ id }) => id !== draft.id) ?? []
  const before = others.find(({ id }) => id === other)?.title
  const error = files.error ?? cases.error
  return (
    <Panel title={t('comparison.title')}>
      <Stack gap="md">
        {others.length > 0 && (
          <Select
            label={t('comparison.with')}
            data={[{ value: IN_FORCE, label: t('comparison.inForce') }, ...others.map(({ id, title, author }) => ({ value: id, label: `${title} · ${author.name}` }))]}
            value={other ?? IN_FORCE}
            onChange={(chosen) => setOther(chosen === null || chosen === IN_FORCE ? undefined : chosen)}
            allowDeselect={false}
            searchable
            maw={420}
          />
        )}
        {error != null && <ProblemAlert error={error} retry={() => void Promise.all([files.refetch(), cases.refetch()])} />}
        {!error && !(files.data && cases.data) && <Skeleton height={80} />}
        {files.data && cases.data && (
          <Stack gap="lg">
            {(files.data.length > 0 || cases.data.length === 0 || other !== undefined) && (
              <Comparison files={files.data} sides={before === undefined ? undefined : { before, now: draft.title }} />
            )}
            {other === undefined && <CaseDifferences differences={cases.data} />}
          </Stack>
        )}
      </Stack>
    </Panel>
  )
}
