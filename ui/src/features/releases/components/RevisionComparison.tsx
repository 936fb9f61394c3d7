import { Skeleton } from '@mantine/core'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useRevisionComparison } from '../api/releases'
import { Comparison } from './Comparison'
import type { Sides } from './SideBySide'

interface RevisionComparisonProps {
  draft: string
  file: string
  revision: number
  /** Another revision; what is in force where there is none. */
  other?: number | undefined
  sides: Sides
}

/** How a file of a draft was once, beside how it was at another time or is in force. */
export function RevisionComparison({ draft, file, revision, other, sides }: RevisionComparisonProps) {
  const compared = useRevisionComparison(draft, file, revision, other)
  if (compared.error) return <ProblemAlert error={compared.error} retry={() => void compared.refetch()} />
  return compared.data ? <Comparison files={[compared.data]} sides={sides} /> : <Skeleton height={160} />
}
