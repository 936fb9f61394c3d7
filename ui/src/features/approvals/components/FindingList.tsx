import { Alert, List } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../api/policy'

export function useFindingText() {
  const { t } = useTranslation('approvals')
  return (finding: Finding) => t(`finding.${finding.code}`, { about: finding.about ?? '' })
}

/** What a manager should know before a table holds. */
export function FindingList({ findings }: { findings: Finding[] }) {
  const { t } = useTranslation('approvals')
  const text = useFindingText()
  if (findings.length === 0) return null
  return (
    <Alert color={findings.some(({ error }) => error) ? 'red' : 'marmalade'} icon={<IconAlertTriangle />} title={t('finding.title')} mt="sm">
      <List size="sm">
        {findings.map((finding) => (
          <List.Item key={`${finding.row}${finding.code}${finding.about}`}>
            {finding.row !== null && `${t('policy.row', { row: finding.row })}: `}
            {text(finding)}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
