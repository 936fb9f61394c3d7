import { Group, Select, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useProcessXml } from '@/shared/bpmn/processes'
import { useFormat } from '@/shared/i18n/format'
import { DateInput } from '@/shared/ui/dates'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { mostOf } from '../api/heat'
import { useHeat, useVersions, type HeatFilter, type HeatMap, type InstanceFilter } from '../api/watching'
import { BottleneckList } from '../components/BottleneckList'
import { useDuration } from '../components/duration'
import { HeatLegend } from '../components/HeatLegend'
import { HeatExport, HeatTable } from '../components/HeatTable'
import { InstanceList } from '../components/InstanceList'
import { VersionTable } from '../components/VersionTable'
import type { ModelSearch } from './index'
import { measures, type Measure } from '.'

const HeatDiagram = lazy(() => import('../components/HeatDiagram').then((module) => ({ default: module.HeatDiagram })))

const route = getRouteApi('/shell/studio/models/$file')

/** A model as it runs: where time goes, in which versions, and which instances stand where. */
export function ModelPage() {
  const { t } = useTranslation('watching')
  const { file } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { from, to, asOf, version, time } = search
  const filter: HeatFilter = Object.fromEntries(Object.entries({ from, to, asOf, version, time }).filter(([, value]) => value !== undefined))
  const { data: heat, error, refetch } = useHeat(file, filter)
  const versions = useVersions(file)
  const choose = (change: { [Key in keyof ModelSearch]?: ModelSearch[Key] | null | undefined }) =>
    void navigate({
      // What is chosen anew is listed from its first page.
      search: Object.fromEntries(Object.entries({ ...search, page: null, ...change }).filter(([, value]) => value != null)) as ModelSearch,
      resetScroll: false,
    })
  const listed: InstanceFilter = {
    ...(version ? { version } : {}),
    ...(search.element ? { element: search.element } : {}),
    ...(search.incident ? { incident: true } : {}),
    ...(search.late ? { late: true } : {}),
    ...(search.ended ? { running: false } : {}),
  }
  return (
    <>
      <PageHeader title={heat?.name ?? file} over={t('over')} under={heat && <Said heat={heat} />} />
      <Period search={search} heat={heat} onChoose={choose} />
      {error != null && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!error && !heat && <Skeleton height={420} />}
      {heat && (
        <Stack gap="md" mb="md">
          <Panel title={t('bottlenecks')}>
            <BottleneckList heat={heat} />
          </Panel>
          <Heat heat={heat} measure={search.show ?? firstToSee(heat)} onMeasure={(show) => choose({ show, page: search.page })} />
          <Panel title={t('table')} aside={<HeatExport heat={heat} />}>
            <HeatTable heat={heat} onElement={(element) => choose({ element, ended: null })} />
          </Panel>
        </Stack>
      )}
      <Stack gap="md">
        <Panel title={t('versions')}>
          {versions.error != null && <ProblemAlert error={versions.error} retry={() => void versions.refetch()} />}
          {versions.data && <VersionTable versions={versions.data} chosen={version ?? []} onChoose={(next) => choose({ version: next.length > 0 ? next : null })} />}
        </Panel>
        <Panel title={t('instances')}>
          <InstanceList
            file={file}
            filter={listed}
            elements={heat?.elements ?? []}
            page={search.page}
            onFilter={(change) =>
              choose({
                ...('element' in change ? { element: change.element } : {}),
                ...('late' in change ? { late: change.late ? true : null } : {}),
                ...('incident' in change ? { incident: change.incident ? true : null } : {}),
                ...('running' in change ? { ended: change.running === false ? true : null } : {}),
              })
            }
            onPage={(page) => choose({ page: page || null })}
          />
        </Panel>
      </Stack>
    </>
  )
}

/** Where time went; in the first minutes none has gone anywhere, but it is known who waits where. */
const firstToSee = (heat: HeatMap): Measure => (mostOf(heat.elements, 'share') > 0 ? 'share' : 'waiting')

/** Which clock counted, and what it leaves out. */
function Said({ heat }: { heat: HeatMap }) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const { started, ended, cancelled, running } = heat.totals
  return (
    <Text size="sm" c="dimmed">
      {t('totals', {
        from: format.plainDate(heat.from),
        to: format.plainDate(heat.to),
        started: format.number(started),
        ended: format.number(ended),
        cancelled: format.number(cancelled),
        running: format.number(running),
      })}{' '}
      {t(`clock.${heat.time}`)}
    </Text>
  )
}

interface PeriodProps {
  search: ModelSearch
  heat: HeatMap | undefined
  onChoose: (change: { from?: string | null; to?: string | null; asOf?: string | null; time?: HeatMap['time'] | null }) => void
}

function Period({ search, heat, onChoose }: PeriodProps) {
  const { t } = useTranslation('watching')
  const clear = { clearable: true, clearButtonProps: { 'aria-label': t('clear', { ns: 'shared' }) } }
  return (
    <Group align="flex-end" mb="md">
      <DateInput label={t('from')} {...clear} value={search.from ?? heat?.from ?? null} onChange={(from) => onChoose({ from })} />
      <DateInput label={t('to')} {...clear} value={search.to ?? heat?.to ?? null} onChange={(to) => onChoose({ to })} />
      <DateInput label={t('asOf')} placeholder={t('now')} {...clear} value={search.asOf ?? null} onChange={(asOf) => onChoose({ asOf })} />
      <Select
        label={t('clockLabel')}
        allowDeselect={false}
        data={(['WORKING', 'CALENDAR'] as const).map((value) => ({ value, label: t(`clockName.${value}`) }))}
        value={search.time ?? 'WORKING'}
        onChange={(time) => onChoose({ time: time === 'CALENDAR' ? 'CALENDAR' : null })}
      />
    </Group>
  )
}

function Heat({ heat, measure, onMeasure }: { heat: HeatMap; measure: Measure; onMeasure: (measure: Measure) => void }) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const xml = useProcessXml(heat.definitionId)
  const duration = useDuration(heat)
  const { time, daySeconds } = heat
  const say = useCallback(
    (value: number) => (measure === 'share' ? format.percent(value) : measure === 'median' || measure === 'p90' ? duration(value) : format.number(Math.ceil(value))),
    // The words of a duration follow from these alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [measure, format, time, daySeconds],
  )
  return (
    <Panel
      title={t('where')}
      aside={
        <Select
          aria-label={t('show')}
          allowDeselect={false}
          data={measures.map((value) => ({ value, label: t(`measure.${value}`) }))}
          value={measure}
          onChange={(value) => onMeasure(value as Measure)}
        />
      }
    >
      {xml.error != null && <ProblemAlert error={xml.error} retry={() => void xml.refetch()} />}
      <SimpleGrid cols={1} spacing="xs">
        {xml.data ? (
          <Suspense fallback={<Skeleton height={420} />}>
            <HeatDiagram xml={xml.data} heat={heat} measure={measure} say={say} percent={format.percent} />
          </Suspense>
        ) : (
          !xml.error && <Skeleton height={420} />
        )}
        <HeatLegend most={mostOf(heat.elements, measure)} say={say} />
      </SimpleGrid>
    </Panel>
  )
}
