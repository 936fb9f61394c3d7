import { Button, Group, Table, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { csv, save } from '@/shared/files'
import type { Trial } from '../api/policy'
import { FindingList } from './FindingList'
import classes from './TrialResult.module.css'

const perWeek = (count: number, trial: Trial) => Math.round((count / Math.max(1, trial.weeks.length)) * 10) / 10

/** How many approvals a week, and whose, now and then. */
export function TrialResult({ trial }: { trial: Trial }) {
  const { t } = useTranslation('approvals')
  const format = useFormat()
  const more = trial.then - trial.now
  const exported = () =>
    save(
      'approval-trial.csv',
      'text/csv',
      csv([
        [t('trial.person'), t('trial.now'), t('trial.then'), t('trial.difference')],
        ...trial.people.map(({ person, now, then }) => [person.name, now, then, then - now]),
        [t('trial.week'), t('trial.now'), t('trial.then'), t('trial.difference')],
        ...trial.weeks.map(({ week, now, then }) => [week, now, then, then - now]),
      ]),
    )
  return (
    <>
      <FindingList findings={trial.findings} />
      <Text fw={600}>
        {t(more >= 0 ? 'trial.more' : 'trial.fewer', {
          difference: format.number(Math.abs(perWeek(more, trial))),
          now: format.number(perWeek(trial.now, trial)),
          then: format.number(perWeek(trial.then, trial)),
        })}
      </Text>
      <Text size="sm" c="dimmed">
        {t('trial.looked', { records: format.number(trial.records), from: format.plainDate(trial.from), to: format.plainDate(trial.asOf) })}
      </Text>
      <Weeks trial={trial} />
      <Table.ScrollContainer minWidth={420} scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('trial.title') } }}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('trial.person')}</Table.Th>
              <Table.Th scope="col">{t('trial.nowWeekly')}</Table.Th>
              <Table.Th scope="col">{t('trial.thenWeekly')}</Table.Th>
              <Table.Th scope="col">{t('trial.difference')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {trial.people.map(({ person, now, then }) => (
              <Table.Tr key={person.id}>
                <Table.Th scope="row">{person.name}</Table.Th>
                <Table.Td>{format.number(perWeek(now, trial))}</Table.Td>
                <Table.Td>{format.number(perWeek(then, trial))}</Table.Td>
                <Table.Td>{`${then > now ? '+' : ''}${format.number(perWeek(then - now, trial))}`}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group>
        <Button variant="default" size="xs" leftSection={<IconDownload size={15} />} onClick={exported}>
          {t('trial.export')}
        </Button>
      </Group>
    </>
  )
}

/** Two bars a week. The same numbers are in the export. */
function Weeks({ trial }: { trial: Trial }) {
  const { t } = useTranslation('approvals')
  const format = useFormat()
  const highest = Math.max(1, ...trial.weeks.flatMap(({ now, then }) => [now, then]))
  const height = (count: number) => (count / highest) * 100
  return (
    <figure className={classes.figure}>
      <svg viewBox={`0 0 ${trial.weeks.length * 12} 104`} preserveAspectRatio="none" role="img" aria-label={t('trial.chart')} className={classes.chart}>
        {trial.weeks.map(({ week, now, then }, index) => (
          <g key={week}>
            <title>{t('trial.bar', { week: format.plainDate(week), now, then })}</title>
            <rect x={index * 12 + 1} width={4} y={104 - height(now)} height={height(now)} className={classes.now} />
            <rect x={index * 12 + 6} width={4} y={104 - height(then)} height={height(then)} className={classes.then} />
          </g>
        ))}
      </svg>
      <figcaption className={classes.legend}>
        <span data-kind="now">{t('trial.now')}</span>
        <span data-kind="then">{t('trial.then')}</span>
        <span>{t('trial.highest', { count: highest })}</span>
      </figcaption>
    </figure>
  )
}
