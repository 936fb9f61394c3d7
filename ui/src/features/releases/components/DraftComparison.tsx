import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useDraftComparison } from '../api/releases'
import { Comparison } from './Comparison'

/** How a draft differs from what is in force. */
export function DraftComparison({ draft }: { draft: { id: string } }) {
  const { t } = useTranslation('releases')
  const files = useDraftComparison(draft.id)
  return (
    <Panel title={t('comparison.title')}>
      {files.error != null && <ProblemAlert error={files.error} retry={() => void files.refetch()} />}
      {files.data ? <Comparison files={files.data} /> : !files.error && <Skeleton height={80} />}
    </Panel>
  )
}
