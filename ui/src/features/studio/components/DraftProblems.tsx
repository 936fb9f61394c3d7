import { Skeleton, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AppLink } from '@/shared/ui/AppLink'
import { emphasised } from '@/shared/ui/emphasised'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useDraftProblems, type Problem } from '../api/drafts'
import classes from './studio.module.css'
import { severities, useNameOf, useProblemWords } from './words'

/** All that is wrong in a draft, its files seen together, and what stops its release. */
export function DraftProblems({ draft }: { draft: string }) {
  const { t } = useTranslation('studio')
  const problems = useDraftProblems(draft)
  const nameOf = useNameOf()
  return (
    <Panel title={t('draft.problems')}>
      {problems.error != null && <ProblemAlert error={problems.error} retry={() => void problems.refetch()} />}
      {problems.isPending && <Skeleton height={80} />}
      {problems.data?.length === 0 && <Text size="sm">{t('draft.noProblems')}</Text>}
      <Stack gap="md">
        {severities.map((severity) => {
          const found = problems.data?.filter((problem) => problem.severity === severity) ?? []
          if (found.length === 0) return null
          return (
            <section key={severity} aria-label={t(`severity.${severity}`)}>
              <Text size="sm" fw={650} mb={6}>
                {t(`severity.${severity}`)} ({found.length})
              </Text>
              <Stack gap={6}>
                {found.map((problem, index) => (
                  <ProblemLink key={index} draft={draft} problem={problem} name={nameOf(problem.file)} />
                ))}
              </Stack>
            </section>
          )
        })}
      </Stack>
    </Panel>
  )
}

function ProblemLink({ draft, problem, name }: { draft: string; problem: Problem; name: string }) {
  const words = useProblemWords()(problem)
  const href = `/studio/drafts/${draft}/files/${encodeURIComponent(problem.file)}`
  const search = problem.element ? `?element=${encodeURIComponent(problem.element)}` : ''
  return (
    <AppLink href={href + search} className={classes.problem} data-severity={problem.severity}>
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      {emphasised(words.what)}
      {words.help && (
        <Text size="xs" c="dimmed">
          {emphasised(words.help)}
        </Text>
      )}
    </AppLink>
  )
}
