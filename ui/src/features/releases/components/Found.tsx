import { Badge, List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/shared/api/types'

const colours = { ERROR: 'red', WARNING: 'marmalade', HINT: 'gray' }

/** What a check has found, in the words of the studio. */
export function Found({ problems }: { problems: Schema<'ModelProblem'>[] }) {
  const { t } = useTranslation('releases')
  const { t: studio } = useTranslation('studio')
  if (problems.length === 0) return <Text c="dimmed">{t('request.nothingFound')}</Text>
  return (
    <List size="sm" spacing={4}>
      {problems.map((problem, index) => (
        <List.Item key={index}>
          <Badge size="xs" variant="light" color={colours[problem.severity]} tt="none" mr={6}>
            {problem.file}
          </Badge>
          {studio(`problem.${problem.code}`, { ...problem.params, defaultValue: problem.code })}
        </List.Item>
      ))}
    </List>
  )
}
