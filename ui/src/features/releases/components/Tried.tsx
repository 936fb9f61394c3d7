import { Badge, List, Skeleton, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCaseWords } from '@/features/replay/components/caseWords'
import { useNameOf } from '@/features/studio/components/words'
import { useFormat } from '@/shared/i18n/format'
import { emphasised } from '@/shared/ui/emphasised'
import { PagedTable } from '@/shared/ui/PagedTable'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useTriedCases, useTrials, type TriedCase, type TriedReplay, type TriedTable } from '../api/releases'

/** What was tried before a release, and how it came out. */
export function Tried({ request }: { request: string }) {
  const { t } = useTranslation('releases')
  const format = useFormat()
  const trials = useTrials(request)
  if (trials.error && !trials.data) return <ProblemAlert error={trials.error} retry={() => void trials.refetch()} />
  if (!trials.data) return <Skeleton height={80} />
  const { checkedAt, cases, kept, tables, replays } = trials.data
  return (
    <Panel title={t('tried.title')}>
      <Stack gap="sm">
        <Text size="sm">{checkedAt === null ? t('tried.notChecked') : t('tried.checked', { at: format.dateTime(checkedAt) })}</Text>
        {checkedAt !== null && (
          <Text size="sm">
            {cases === 0 ? t('tried.noCases') : t('tried.cases', { count: cases, kept: format.number(kept), broken: format.number(cases - kept) })}
          </Text>
        )}
        {cases > 0 && <Cases request={request} />}
        <List size="sm" spacing={4}>
          {tables.map((table) => (
            <List.Item key={table.decision}>
              <TableTried table={table} />
            </List.Item>
          ))}
          {replays.map((replay) => (
            <List.Item key={replay.replay}>
              <ReplayTried replay={replay} />
            </List.Item>
          ))}
        </List>
        {replays.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('tried.noReplays')}
          </Text>
        )}
      </Stack>
    </Panel>
  )
}

function TableTried({ table: { file, held, broken, compared, differing } }: { table: TriedTable }) {
  const { t } = useTranslation('releases')
  const format = useFormat()
  const name = useNameOf()(file)
  const facts = { number: format.number(compared ?? 0), differing: format.number(differing ?? 0) }
  return (
    <>
      {emphasised(t('tried.table', { name, held: format.number(held), broken: format.number(broken) }))}{' '}
      {compared !== null && t(differing === 0 ? 'tried.agree' : 'tried.differ', facts)}
    </>
  )
}

function ReplayTried({ replay }: { replay: TriedReplay }) {
  const { t } = useTranslation(['releases', 'replay'])
  const format = useFormat()
  return (
    <>
      {emphasised(
        t('tried.replay', {
          many: t(`replay:of.${replay.subjectType}.many`, { defaultValue: replay.subjectType }),
          from: format.plainDate(replay.from),
          to: format.plainDate(replay.to),
          stories: format.number(replay.stories),
          different: format.number(replay.different),
          otherWay: format.number(replay.otherWay),
        }),
      )}{' '}
      <Text span size="sm" c="dimmed">
        {replay.by.name} · {format.dateTime(replay.at)}
      </Text>{' '}
      {replay.outdated && (
        <Badge size="xs" variant="light" color="marmalade" tt="none">
          {t('tried.outdated')}
        </Badge>
      )}
    </>
  )
}

function Cases({ request }: { request: string }) {
  const { t } = useTranslation('releases')
  const { t: words } = useTranslation('replay')
  const [page, setPage] = useState(0)
  const list = useTriedCases(request, page)
  const nameOf = useNameOf()
  return (
    <details>
      <Text component="summary" size="sm">
        {t('tried.which')}
      </Text>
      <PagedTable
        label={t('tried.which')}
        list={list}
        rowKey={({ id }) => id}
        onPage={setPage}
        columns={[
          { key: 'name', header: words('cases.name'), render: ({ name }) => name },
          { key: 'file', header: words('cases.model'), render: ({ file }) => nameOf(file) },
          { key: 'expected', header: words('cases.expected'), render: ({ expected }) => <Came of={expected} /> },
          {
            key: 'now',
            header: words('cases.now'),
            render: ({ kept, now, reason }) =>
              kept ? (
                <Badge color="green">{words('cases.kept')}</Badge>
              ) : (
                <>
                  <Badge color="red">{words('cases.isBroken')}</Badge>
                  <Came of={now} />
                  {reason && (
                    <Text size="xs" c="dimmed">
                      {words(`reason.${reason}`, { defaultValue: reason })}
                    </Text>
                  )}
                </>
              ),
          },
        ]}
        empty={null}
      />
    </details>
  )
}

function Came({ of }: { of: TriedCase['now'] }) {
  const { wayOf, askedOf } = useCaseWords()
  return (
    <>
      <Text size="sm">{wayOf(of)}</Text>
      {of.approvers.length > 0 && (
        <Text size="xs" c="dimmed">
          {askedOf(of)}
        </Text>
      )}
    </>
  )
}
