import { Skeleton, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDraftCases } from '@/features/replay/api/replay'
import { CaseDifferences } from '@/features/replay/components/CaseDifferences'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useDraftComparison } from '../api/releases'
import { Comparison } from './Comparison'

/** How a draft differs from what is in force. */
export function DraftComparison({ draft }: { draft: { id: string } }) {
  const { t } = useTranslation('releases')
  const files = useDraftComparison(draft.id)
  const cases = useDraftCases(draft.id)
  const error = files.error ?? cases.error
  return (
    <Panel title={t('comparison.title')}>
      {error != null && <ProblemAlert error={error} retry={() => void Promise.all([files.refetch(), cases.refetch()])} />}
      {!error && !(files.data && cases.data) && <Skeleton height={80} />}
      {files.data && cases.data && (
        <Stack gap="lg">
          {(files.data.length > 0 || cases.data.length === 0) && <Comparison files={files.data} />}
          <CaseDifferences differences={cases.data} />
        </Stack>
      )}
    </Panel>
  )
}
