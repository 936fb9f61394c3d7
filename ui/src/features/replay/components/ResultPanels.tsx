import { Alert, Button, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconDownload, IconInfoCircle, IconMoodCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { csv, save } from '@/shared/files'
import { useFormat } from '@/shared/i18n/format'
import { addressOf } from '@/shared/ui/AppLink'
import { EmptyState } from '@/shared/ui/EmptyState'
import { PagedTable } from '@/shared/ui/PagedTable'
import { Panel } from '@/shared/ui/Panel'
import { PersonName } from '@/shared/ui/PersonName'
import { allDifferences, allWeeks, aspectsOf, countsOf, useDifferences, useReplay, useWeeks, type Aspect, type Replay } from '../api/replay'
import { useFateWords } from './fateWords'
import classes from './Replay.module.css'

/** What a replay has come to: in a sentence, in numbers, record by record and week by week. */
export function ResultPanels({ replay }: { replay: Replay }) {
  const { data } = useReplay(replay.id)
  const labels = data?.labels ?? {}
  return (
    <>
      <SummaryPanel replay={replay} />
      {replay.different > 0 && <DifferencePanel replay={replay} labels={labels} />}
      <WeekPanel replay={replay} />
    </>
  )
}

const other = {
  WAY: 'otherWay',
  APPROVERS: 'otherApprovers',
  TEAM: 'otherTeam',
  DEADLINE: 'otherDeadline',
  DURATION: 'otherDuration',
  END: 'otherEnd',
} as const satisfies Record<Aspect, string>

function SummaryPanel({ replay }: { replay: Replay }) {
  const { t } = useTranslation('replay')
  const format = useFormat()
  const period = { from: format.plainDate(replay.from), to: format.plainDate(replay.to) }
  const noun = replay.subjectType
  const counts = countsOf(replay)
  return (
    <Panel title={t('result.title')}>
      <Stack gap="sm">
        <Text aria-live="polite">
          {replay.stories === 0
            ? t(`of.${noun}.nothing`, period)
            : t(`of.${noun}.sentence`, { ...period, count: replay.lived, different: format.number(replay.different) })}
        </Text>
        <dl className={classes.counts}>
          {aspectsOf(replay).map((aspect) => (
            <div key={aspect} className={classes.count}>
              <dt>{t(`result.${other[aspect]}`)}</dt>
              <dd>{format.number(counts[aspect])}</dd>
            </div>
          ))}
        </dl>
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('result.beside')}>
          <table className={classes.table}>
            <caption className={classes.caption}>{t('result.beside')}</caption>
            <thead>
              <tr>
                <td />
                <th scope="col">{t('result.before')}</th>
                <th scope="col">{t('result.now')}</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{t(`of.${noun}.duration`)}</th>
                <td>{t('result.days', { days: format.number(Math.round(replay.before.hours / 2.4) / 10) })}</td>
                <td>{t('result.days', { days: format.number(Math.round(replay.now.hours / 2.4) / 10) })}</td>
              </tr>
              {(['tasks', 'approvals'] as const).map((key) => (
                <tr key={key}>
                  <th scope="row">{t(`result.${key}`)}</th>
                  <td>{format.number(replay.before[key])}</td>
                  <td>{format.number(replay.now[key])}</td>
                </tr>
              ))}
              {Object.keys({ ...replay.before.acts, ...replay.now.acts })
                .filter((act) => replay.before.acts[act] !== replay.now.acts[act])
                .map((act) => (
                  <tr key={act}>
                    <th scope="row">{t(`act.${act.split(' ').join('_')}`, { defaultValue: act })}</th>
                    <td>{format.number(replay.before.acts[act] ?? 0)}</td>
                    <td>{format.number(replay.now.acts[act] ?? 0)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
        <Alert color="blue" icon={<IconInfoCircle />} title={t('honest.title')}>
          <Stack gap={4}>
            {replay.endOnly > 0 && <Text size="sm">{t(`of.${noun}.endOnly`, { count: replay.endOnly })}</Text>}
            {replay.passedOver > 0 && <Text size="sm">{t(`of.${noun}.passedOver`, { count: replay.passedOver })}</Text>}
            <Text size="sm">{t(`of.${noun}.howSure`)}</Text>
            <Text size="sm">{t('honest.nothing')}</Text>
          </Stack>
        </Alert>
      </Stack>
    </Panel>
  )
}

function DifferencePanel({ replay, labels }: { replay: Replay; labels: Record<string, string> }) {
  const { t } = useTranslation('replay')
  const [aspect, setAspect] = useState<Aspect>()
  const [page, setPage] = useState(0)
  const list = useDifferences(replay.id, aspect, page)
  const aspects = aspectsOf(replay)
  const words = useFateWords(labels, aspects)
  const noun = replay.subjectType
  const write = async () => {
    const rows = (await allDifferences(replay.id, aspect)).map((one) => [
      one.name,
      one.aspects.map((each) => t(`aspect.${each}`)).join(', '),
      words.way(one.before),
      words.way(one.now),
      ...words.besides.flatMap((each) => [each.words(one.before), each.words(one.now)]),
      one.before.hours,
      one.now.hours,
    ])
    const besides = words.besides.flatMap(({ column }) => pair(column))
    save('replay.csv', 'text/csv', csv([[t(`of.${noun}.noun`), t('different'), ...pair('way'), ...besides, ...pair('hours')], ...rows]))
  }
  const pair = (what: string) => [t(`${what}Before`), t(`${what}Now`)]
  return (
    <Panel
      title={t(`of.${noun}.differences`)}
      aside={
        <Button size="xs" variant="default" leftSection={<IconDownload size={15} />} onClick={() => void write()}>
          {t('csv')}
        </Button>
      }
    >
      <SegmentedControl
        mb="sm"
        className={classes.aspects}
        aria-label={t('different')}
        value={aspect ?? 'ALL'}
        onChange={(value) => {
          setAspect(value === 'ALL' ? undefined : (value as Aspect))
          setPage(0)
        }}
        data={['ALL', ...aspects].map((value) => ({ value, label: t(`aspect.${value}`) }))}
      />
      <PagedTable
        label={t(`of.${noun}.differences`)}
        list={list}
        rowKey={({ id }) => id}
        href={({ id }) => addressOf({ type: noun, id })!}
        onPage={setPage}
        columns={[
          { key: 'name', header: t(`of.${noun}.noun`), render: ({ name, endOnly }) => (endOnly ? `${name} *` : name) },
          { key: 'why', header: t('different'), render: (one) => words.why(one) },
          { key: 'before', header: t('result.before'), render: ({ before }) => words.fate(before) },
          { key: 'now', header: t('result.now'), render: ({ now }) => words.fate(now) },
        ]}
        empty={<EmptyState icon={IconMoodCheck} title={t(`of.${noun}.none`)} titleOrder={3} />}
      />
      {replay.endOnly > 0 && (
        <Text size="xs" c="dimmed" mt="xs">
          {t(`of.${noun}.star`)}
        </Text>
      )}
    </Panel>
  )
}

function WeekPanel({ replay }: { replay: Replay }) {
  const { t } = useTranslation('replay')
  const format = useFormat()
  const [page, setPage] = useState(0)
  const list = useWeeks(replay.id, page)
  const write = async () => {
    const rows = (await allWeeks(replay.id)).map(({ week, person, before, now }) => [week, person?.name ?? t('pool'), before, now])
    save('replay-weeks.csv', 'text/csv', csv([[t('week'), t('person'), t('result.before'), t('result.now')], ...rows]))
  }
  return (
    <Panel
      title={t('weeks')}
      aside={
        <Button size="xs" variant="default" leftSection={<IconDownload size={15} />} onClick={() => void write()}>
          {t('csv')}
        </Button>
      }
    >
      <PagedTable
        label={t('weeks')}
        list={list}
        rowKey={({ week, person }) => `${week}:${person?.id}`}
        onPage={setPage}
        columns={[
          { key: 'person', header: t('person'), render: ({ person }) => <PersonName person={person} fallback={t('pool')} /> },
          { key: 'week', header: t('week'), render: ({ week }) => format.plainDate(week) },
          { key: 'before', header: t('result.before'), align: 'right', render: ({ before }) => format.number(before) },
          { key: 'now', header: t('result.now'), align: 'right', render: ({ now }) => format.number(now) },
        ]}
        empty={<EmptyState icon={IconMoodCheck} title={t('sameWork')} titleOrder={3} />}
      />
    </Panel>
  )
}
