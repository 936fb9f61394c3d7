import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Finding, Policy, PolicyRow } from '../api/policy'
import { useFindingText } from './FindingList'

/** The table in force as it is written, with what is wrong beside the row it is wrong in. */
export function PolicyTable({ policy, findings }: { policy: Policy; findings: Finding[] }) {
  const { t } = useTranslation('approvals')
  return (
    <Table.ScrollContainer minWidth={720}>
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

function Row({ row, findings }: { row: PolicyRow; findings: Finding[] }) {
  const { t } = useTranslation('approvals')
  const text = useFindingText()
  const conditions = Object.entries(row.conditions).filter(([, condition]) => condition && condition !== '-')
  const said = (name: string) => plain(row.results[name])
  return (
    <Table.Tr>
      <Table.Th scope="row">{row.number}</Table.Th>
      <Table.Td>
        {conditions.length === 0 ? t('policy.always') : conditions.map(([label, condition]) => `${label}: ${plain(condition)}`).join(' · ')}
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
      <Table.Td>{said('approvers')}</Table.Td>
      <Table.Td>{said('mode')}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        {said('decideWithin')} / {said('remindAfter')}
      </Table.Td>
    </Table.Tr>
  )
}
