import { Skeleton } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { api } from '@/shared/api/client'
import { loadStudioTexts } from '@/shared/i18n'

const RequestComparison = lazy(async () => {
  const [module] = await Promise.all([import('./RequestComparison'), loadStudioTexts()])
  return { default: module.RequestComparison }
})

interface ReviewedReleaseProps {
  subject: { type: string; id: string }
}

/** What is different, beside an approval that is about a release; nothing beside any other. */
export function ReviewedRelease({ subject }: ReviewedReleaseProps) {
  const approval = api.useQuery('get', '/api/approvals/{id}', { params: { path: { id: subject.id } } }, { enabled: subject.type === 'approval' })
  const about = subject.type === 'approval' ? approval.data?.subject : subject
  if (about?.type !== 'releaseRequest') return null
  return (
    <Suspense fallback={<Skeleton height={240} />}>
      <RequestComparison request={about.id} />
    </Suspense>
  )
}
