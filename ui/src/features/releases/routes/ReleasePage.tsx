import { Badge, Button, Select, Skeleton, Stack } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CandidatesPanel } from '@/features/migrations/components/CandidatesPanel'
import { MovesOfRelease } from '@/features/migrations/components/MovesOfRelease'
import { useRequestCases } from '@/features/replay/api/replay'
import { CaseDifferences } from '@/features/replay/components/CaseDifferences'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { Facts } from '@/shared/ui/Facts'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { PersonName } from '@/shared/ui/PersonName'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { Unavailable } from '@/shared/ui/Unavailable'
import { useRelease, useReleaseComparison, useReleases, type Release } from '../api/releases'
import { Comparison } from '../components/Comparison'
import { Result } from '../components/Result'
import { Signature } from '../components/Signature'
import { Tried } from '../components/Tried'
import { WayBackDialog } from '../components/WayBackDialog'

const route = getRouteApi('/shell/studio/releases/$number')

/** A release: who, why, what it made different, what came of it, and the way back to it. */
export function ReleasePage() {
  const number = Number(route.useParams().number)
  const release = useRelease(number)
  if (release.error) return <Unavailable error={release.error} retry={() => void release.refetch()} />
  return release.data ? <OneRelease key={number} release={release.data} /> : <Skeleton height={320} />
}

function OneRelease({ release }: { release: Release }) {
  const { t } = useTranslation('releases')
  const format = useFormat()
  const [back, setBack] = useState(false)
  const last = useReleases()
  const inForce = last.data?.items[0]?.number === release.number
  return (
    <>
      <PageHeader
        title={release.title ?? t('one', { number: release.number })}
        over={
          <AppLink href="/studio/releases" className="link">
            {t('title')}
          </AppLink>
        }
        under={
          <>
            {inForce && (
              <Badge variant="light" color="pine" tt="none">
                {t('inForce')}
              </Badge>
            )}
            <Badge variant="light" color="gray" tt="none">
              {t(`kind.${release.kind}`)}
            </Badge>
            <Signature release={release} />
          </>
        }
        actions={
          last.data &&
          !inForce && (
            <Button variant="default" leftSection={<IconHistory size={16} />} onClick={() => setBack(true)}>
              {t('back.action')}
            </Button>
          )
        }
      />
      <Stack gap="md">
        <Panel>
          <Facts
            cols={3}
            facts={[
              [t('column.release'), `${t('one', { number: release.number })} · ${format.dateTime(release.at)}`],
              [t('by'), release.by ? <PersonName key="by" person={release.by} /> : t('shippedBy')],
              [t('agreedBy'), release.agreedBy && <PersonName key="agreed" person={release.agreedBy} />],
              [t('column.why'), release.reason],
              [t('column.result'), release.expected && <Result key="result" expected={release.expected} />],
              [t('column.signed'), <code key="hash">{release.hash.slice(0, 32)}…</code>],
            ]}
          />
        </Panel>
        <MovesOfRelease release={release.number} />
        {inForce && <CandidatesPanel release={release.number} />}
        <Differences release={release.number} known={last.data?.items ?? []} />
        {release.request && <ReleasedCases request={release.request} />}
        {release.request && <Tried request={release.request} />}
      </Stack>
      {back && <WayBackDialog number={release.number} onClose={() => setBack(false)} />}
    </>
  )
}

/** How it differs from the release before it, or from any other. */
function Differences({ release, known }: { release: number; known: Release[] }) {
  const { t } = useTranslation('releases')
  const [from, setFrom] = useState<number>()
  const files = useReleaseComparison(release, from)
  const titles = new Map(known.map(({ number, title }) => [number, title]))
  const others = Array.from({ length: Math.max(release, known[0]?.number ?? 0) }, (_, index) => index + 1)
    .filter((number) => number !== release)
    .reverse()
  const called = (number: number) => [t('one', { number }), titles.get(number)].filter(Boolean).join(' · ')
  return (
    <Panel title={t('comparison.title')}>
      <Stack gap="md">
        {others.length > 0 && (
          <Select
            label={t('comparison.with')}
            data={others.map((number) => ({ value: String(number), label: called(number) }))}
            value={from === undefined && release === 1 ? null : String(from ?? release - 1)}
            onChange={(number) => setFrom(number === null ? undefined : Number(number))}
            allowDeselect={false}
            searchable
            maw={420}
          />
        )}
        {files.error != null && <ProblemAlert error={files.error} retry={() => void files.refetch()} />}
        {files.data ? (
          <Comparison files={files.data} sides={from === undefined ? undefined : { before: t('one', { number: from }), now: t('one', { number: release }) }} />
        ) : (
          !files.error && <Skeleton height={120} />
        )}
      </Stack>
    </Panel>
  )
}

/** What it has changed of the cases; nothing where it has not. */
function ReleasedCases({ request }: { request: string }) {
  const { t } = useTranslation('releases')
  const cases = useRequestCases(request)
  if (cases.error) return <ProblemAlert error={cases.error} retry={() => void cases.refetch()} />
  if (!cases.data?.length) return null
  return (
    <Panel title={t('casesChanged')}>
      <CaseDifferences differences={cases.data} />
    </Panel>
  )
}
