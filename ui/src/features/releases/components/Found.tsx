import { Badge, List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { inASentence, useNameOf, useProblemWords } from '@/features/studio/components/words'
import type { Schema } from '@/shared/api/types'
import { emphasised } from '@/shared/ui/emphasised'

const colours = { ERROR: 'red', WARNING: 'marmalade', HINT: 'gray' }

type Problem = Schema<'ModelProblem'>

/** What only a release looks for has words here, everything else those of the studio. */
function useFoundText() {
  const { t } = useTranslation('releases')
  const wordsOf = useProblemWords()
  return (problem: Problem) => t(`found.${problem.code}`, { ...inASentence(problem.params), defaultValue: '' }) || wordsOf(problem).what
}

/** What a check has found. */
export function Found({ problems }: { problems: Problem[] }) {
  const { t } = useTranslation('releases')
  const text = useFoundText()
  const nameOf = useNameOf()
  if (problems.length === 0) return <Text c="dimmed">{t('request.nothingFound')}</Text>
  return (
    <List size="sm" spacing={4}>
      {problems.map((problem, index) => (
        <List.Item key={index}>
          {problem.file && (
            <Badge size="xs" variant="light" color={colours[problem.severity]} tt="none" mr={6}>
              {nameOf(problem.file)}
            </Badge>
          )}
          {emphasised(text(problem))}
        </List.Item>
      ))}
    </List>
  )
}
