import { Skeleton, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useResults } from '../api/cases'
import { ResultsTable } from './ResultsTable'

/** What efforts have brought, beside the table that decides them. */
export function EffortResultsPanel() {
  const { t } = useTranslation('cases')
  const format = useFormat()
  const { data, error, refetch } = useResults()
  return (
    <Panel
      title={t('results.title')}
      aside={
        <AppLink href="/retention/results" className="link">
          {t('results.more')}
        </AppLink>
      }
    >
      {error != null && !data && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!error && !data && <Skeleton height={120} />}
      {data && (
        <>
          <Text size="sm" c="dimmed" mb="xs">
            {t('results.period', { from: format.plainDate(data.from), to: format.plainDate(data.to), days: data.savedDays })}
          </Text>
          <ResultsTable results={data} />
        </>
      )}
    </Panel>
  )
}
