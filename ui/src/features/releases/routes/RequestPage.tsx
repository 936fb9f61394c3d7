import { Alert, Badge, Button, Skeleton, Stack } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AppLink } from '@/shared/ui/AppLink'
import { PageHeader } from '@/shared/ui/PageHeader'
import { PersonName } from '@/shared/ui/PersonName'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { Unavailable } from '@/shared/ui/Unavailable'
import { useRequest, useWithdraw, type Request } from '../api/releases'
import { RequestComparison } from '../components/RequestComparison'

const route = getRouteApi('/shell/studio/release-requests/$request')
const open: Request['state'][] = ['CHECKING', 'IN_REVIEW', 'SCHEDULED']

/** A request to put files in force, and how it stands. */
export function RequestPage() {
  const { t } = useTranslation('releases')
  const { request: id } = route.useParams()
  const request = useRequest(id)
  const withdraw = useWithdraw()
  if (request.error) return <Unavailable error={request.error} retry={() => void request.refetch()} />
  if (!request.data) return <Skeleton height={320} />
  const { title, state, requester, draft, approval, release, refusal, mine } = request.data
  return (
    <>
      <PageHeader
        title={title}
        over={
          <AppLink href="/studio/releases" className="link">
            {t('title')}
          </AppLink>
        }
        under={
          <>
            <Badge variant="light" color={open.includes(state) ? 'marmalade' : state === 'RELEASED' ? 'pine' : 'gray'} tt="none">
              {t(`state.${state}`)}
            </Badge>
            <PersonName person={requester} />
            {draft && (
              <AppLink href={`/studio/drafts/${draft}`} className="link">
                {t('request.draft')}
              </AppLink>
            )}
            {approval && (
              <AppLink href={`/approvals/${approval}`} className="link">
                {t('request.approval')}
              </AppLink>
            )}
            {release !== null && (
              <AppLink href={`/studio/releases/${release}`} className="link">
                {t('request.release')}
              </AppLink>
            )}
          </>
        }
        actions={
          mine &&
          open.includes(state) && (
            <Button
              variant="default"
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate({ params: { path: { id } } }, { onSuccess: () => toast(t('request.withdrawn')) })}
            >
              {t('request.withdraw')}
            </Button>
          )
        }
      />
      <Stack gap="md">
        {withdraw.error != null && <ProblemAlert error={withdraw.error} />}
        {refusal && <Alert color="red">{t(`refusal.${refusal}`, { defaultValue: refusal })}</Alert>}
        <RequestComparison request={id} />
      </Stack>
    </>
  )
}
