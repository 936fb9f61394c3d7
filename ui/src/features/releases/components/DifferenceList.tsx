import { List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Difference } from '../api/releases'
import { emphasised } from '@/shared/ui/emphasised'
import { useDifferenceText } from './words'

interface DifferenceListProps {
  differences: Difference[]
  /** How many are said; the others are counted. */
  most?: number
}

/** What is different, in words. */
export function DifferenceList({ differences, most = differences.length }: DifferenceListProps) {
  const { t } = useTranslation('releases')
  const text = useDifferenceText()
  const left = differences.length - most
  return (
    <>
      <List size="sm" spacing={2}>
        {differences.slice(0, most).map((difference, index) => (
          <List.Item key={index}>{emphasised(text(difference))}</List.Item>
        ))}
      </List>
      {left > 0 && (
        <Text size="sm" c="dimmed">
          {t('more', { count: left })}
        </Text>
      )}
    </>
  )
}
