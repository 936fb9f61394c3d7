import { List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Difference } from '../api/releases'
import { emphasised } from '@/shared/ui/emphasised'
import { sorted } from '../api/differences'
import { useDifferenceText } from './words'

interface DifferenceListProps {
  differences: Difference[]
  /** How many are said; the others are counted. */
  most?: number
}

/** What is different, in words; how something new is built in detail can be unfolded. */
export function DifferenceList({ differences, most = differences.length }: DifferenceListProps) {
  const { t } = useTranslation('releases')
  const { told, details } = sorted(differences)
  const left = told.length - most
  return (
    <>
      <Sentences differences={told.slice(0, most)} />
      {left > 0 && (
        <Text size="sm" c="dimmed">
          {t('more', { count: left })}
        </Text>
      )}
      {details.length > 0 && (
        <details>
          <Text component="summary" size="sm" c="dimmed">
            {t('details', { count: details.length })}
          </Text>
          <Sentences differences={details} />
        </details>
      )}
    </>
  )
}

function Sentences({ differences }: { differences: Difference[] }) {
  const text = useDifferenceText()
  return (
    <List size="sm" spacing={2}>
      {differences.map((difference, index) => (
        <List.Item key={index}>{emphasised(text(difference))}</List.Item>
      ))}
    </List>
  )
}
