import { Skeleton, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRequestCases } from '@/features/replay/api/replay'
import { CaseDifferences } from '@/features/replay/components/CaseDifferences'
import { AppLink } from '@/shared/ui/AppLink'
import { Facts } from '@/shared/ui/Facts'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useFormat } from '@/shared/i18n/format'
import { useKpis, useRequest, useRequestComparison } from '../api/releases'
import { Comparison } from './Comparison'
import { Found } from './Found'
import { MovedBack } from './MovedBack'
import { Tried } from './Tried'
import { useResultText } from './words'

/** What whoever decides about a release must see: why, what is different, and what the check has found. */
export function RequestComparison({ request: id }: { request: string }) {
  const { t } = useTranslation('releases')
  const format = useFormat()
  const request = useRequest(id)
  const files = useRequestComparison(id)
  const cases = useRequestCases(id)
  const kpis = useKpis()
  const result = useResultText(kpis.data)
  if (request.error) return <ProblemAlert error={request.error} retry={() => void request.refetch()} />
  if (!request.data) return <Skeleton height={160} />
  const { reason, effectiveAt, expected, hash, basedOn, findings, moving } = request.data
  return (
    <Stack gap="md">
      <Panel
        title={request.data.title}
        aside={
          <AppLink href={`/studio/release-requests/${id}`} className="link">
            {t('request.state')}: {t(`state.${request.data.state}`)}
          </AppLink>
        }
      >
        <Text mb="sm">{reason}</Text>
        <Facts
          cols={3}
          facts={[
            [t('request.effective'), format.dateTime(effectiveAt)],
            [t('request.kpi'), expected && `${result(expected).kpi}, ${result(expected).expected}`],
            [t('request.hash'), `${hash.slice(0, 16)}… · ${t('request.basedOn', { number: basedOn })}`],
          ]}
        />
      </Panel>
      {moving && <MovedBack moving={moving} />}
      <Panel title={t('comparison.title')}>
        {files.error != null && <ProblemAlert error={files.error} retry={() => void files.refetch()} />}
        {cases.error != null && <ProblemAlert error={cases.error} retry={() => void cases.refetch()} />}
        <Stack gap="lg">
          {files.data && (files.data.length > 0 || cases.data?.length === 0) && <Comparison files={files.data} />}
          <CaseDifferences differences={cases.data} />
        </Stack>
      </Panel>
      <Tried request={id} />
      <Panel title={t('request.found')}>
        <Found problems={findings} />
      </Panel>
    </Stack>
  )
}
