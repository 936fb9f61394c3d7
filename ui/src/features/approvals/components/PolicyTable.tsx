import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Finding, Policy, PolicyRow } from '../api/policy'
import { useFindingText } from './FindingList'
import { modeText } from './Levels'
import { useApproverTerm } from './approverTerm'

/** The table in force as it is written, with what is wrong beside the row it is wrong in. */
export function PolicyTable({ policy, findings }: { policy: Policy; findings: Finding[] }) {
  const { t } = useTranslation('approvals')
  return (
    <Table.ScrollContainer
      minWidth={720}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('policy.inForce') } }}
    >
      <Table verticalSpacing="xs" striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">#</Table.Th>
            <Table.Th scope="col">{t('policy.when')}</Table.Th>
            <Table.Th scope="col">{t('policy.level')}</Table.Th>
            <Table.Th scope="col">{t('policy.approvers')}</Table.Th>
            <Table.Th scope="col">{t('policy.mode')}</Table.Th>
            <Table.Th scope="col">{t('policy.times')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {policy.rows.map((row) => (
            <Row key={row.id} row={row} findings={findings.filter((finding) => finding.rowId === row.id)} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

const plain = (text: string | undefined) => (text ?? '').replaceAll('"', '')

/** `PT8H` and `P1D` as people say them; anything else as it is written. */
export function workingTime(budget: string, language: string): string {
  const [, days, hours] = /^P(?:(\d+)D)?(?:T(\d+)H)?$/.exec(budget) ?? []
  const unit = (amount: string | undefined, name: 'day' | 'hour') =>
    amount && new Intl.NumberFormat(language, { style: 'unit', unit: name }).format(Number(amount))
  return [unit(days, 'day'), unit(hours, 'hour')].filter(Boolean).join(' ') || budget
}

/** Numbers and signs of a condition as people write them: `>= 1000000` is `≥ 1 000 000`. */
export function comparison(text: string, language: string): string {
  const number = new Intl.NumberFormat(language)
  return text
    .replaceAll('>=', '≥')
    .replaceAll('<=', '≤')
    .replace(/\d+(\.\d+)?/g, (digits) => number.format(Number(digits)))
}

function Row({ row, findings }: { row: PolicyRow; findings: Finding[] }) {
  const { t, i18n } = useTranslation('approvals')
  const text = useFindingText()
  const term = useApproverTerm()
  const condition = (label: string, words: string) => {
    const kind = t(`kind.${plain(words)}`, { defaultValue: '' })
    return kind || `${t(`policy.column.${label}`, { defaultValue: label })} ${comparison(plain(words), i18n.language)}`
  }
  const conditions = Object.entries(row.conditions).filter(([, words]) => words && words !== '-')
  const said = (name: string) => plain(row.results[name])
  return (
    <Table.Tr>
      <Table.Th scope="row">{row.number}</Table.Th>
      <Table.Td>
        {conditions.length === 0 ? t('policy.always') : conditions.map(([label, words]) => condition(label, words)).join(' · ')}
        {row.note && (
          <Text size="xs" c="dimmed">
            {row.note}
          </Text>
        )}
        {findings.map((finding) => (
          <Text key={finding.code + finding.about} size="xs" c={finding.error ? 'var(--mantine-color-error)' : 'dimmed'}>
            {text(finding)}
          </Text>
        ))}
      </Table.Td>
      <Table.Td>{said('level')}</Table.Td>
      <Table.Td title={said('approvers')}>{said('approvers').split(',').map((name) => term(name.trim())).join(', ')}</Table.Td>
      <Table.Td>{modeText(t, said('mode') || 'any')}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        {workingTime(said('decideWithin'), i18n.language)} / {workingTime(said('remindAfter'), i18n.language)}
      </Table.Td>
    </Table.Tr>
  )
}
