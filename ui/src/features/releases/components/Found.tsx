import { Badge, List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/shared/api/types'
import { emphasised } from './words'

const colours = { ERROR: 'red', WARNING: 'marmalade', HINT: 'gray' }

type Problem = Schema<'ModelProblem'>

/** The words of tables are those of the what-if, those of drawings those of the studio. */
function useFoundText() {
  const { t } = useTranslation('releases')
  const { t: studio } = useTranslation('studio')
  const { t: tables } = useTranslation('whatif')
  return ({ code, params }: Problem) => {
    const example = Object.entries((params['example'] as object | undefined) ?? {})
      .map(([fact, value]) => `${fact} = ${String(value)}`)
      .join(', ')
    const values = { ...params, example, defaultValue: '' }
    return (
      t(`found.${code}`, values) ||
      (code.startsWith('TABLE_') && tables(`finding.code.${code.slice('TABLE_'.length)}`, values)) ||
      studio(`problem.${code}`, { ...params, defaultValue: code })
    )
  }
}

/** What a check has found. */
export function Found({ problems }: { problems: Problem[] }) {
  const { t } = useTranslation('releases')
  const text = useFoundText()
  if (problems.length === 0) return <Text c="dimmed">{t('request.nothingFound')}</Text>
  return (
    <List size="sm" spacing={4}>
      {problems.map((problem, index) => (
        <List.Item key={index}>
          <Badge size="xs" variant="light" color={colours[problem.severity]} tt="none" mr={6}>
            {problem.file}
          </Badge>
          {emphasised(text(problem))}
        </List.Item>
      ))}
    </List>
  )
}
