import { Skeleton, Stack } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AppLink } from '@/shared/ui/AppLink'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Unavailable } from '@/shared/ui/Unavailable'
import { useLastReplay } from '../api/replay'
import { CasesPanel } from '../components/CasesPanel'
import { ResultPanels } from '../components/ResultPanels'
import { Ended, Running, StartPanel } from '../components/StartPanel'

const route = getRouteApi('/shell/studio/drafts/$draft/replay')

export function ReplayPage() {
  const { draft } = route.useParams()
  const { t } = useTranslation('replay')
  const { data, error, refetch } = useLastReplay(draft)
  if (error && !data) return <Unavailable error={error} retry={() => void refetch()} />
  const last = data?.items[0]
  return (
    <>
      <PageHeader
        title={t('title')}
        over={
          <AppLink href={`/studio/drafts/${draft}`} className="link">
            {t('draft')}
          </AppLink>
        }
      />
      <Stack gap="md">
        {!data && <Skeleton height={200} aria-busy />}
        {data && last?.state !== 'RUNNING' && <StartPanel draft={draft} last={last} />}
        {last?.state === 'RUNNING' && <Running replay={last} />}
        {last && (last.state === 'FAILED' || last.state === 'CANCELLED') && <Ended replay={last} />}
        {last?.state === 'DONE' && <ResultPanels replay={last} />}
        <CasesPanel draft={draft} />
      </Stack>
    </>
  )
}
