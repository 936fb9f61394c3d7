import { Skeleton, Stack, Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AppLink, useOpen } from '@/shared/ui/AppLink'
import { emphasised } from '@/shared/ui/emphasised'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useAddFile, useDraftProblems, type Draft, type Problem } from '../api/drafts'
import classes from './studio.module.css'
import { severities, useNameOf, useProblemWords } from './words'

/** All that is wrong in a draft, its files seen together, and what stops its release. */
export function DraftProblems({ draft }: { draft: Draft }) {
  const { t } = useTranslation('studio')
  const problems = useDraftProblems(draft.id)
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

/** The way there; a file that the draft only concerns is taken in first. */
function ProblemLink({ draft, problem, name }: { draft: Draft; problem: Problem; name: string }) {
  const words = useProblemWords()(problem)
  const open = useOpen()
  const add = useAddFile()
  const search = problem.element ? `?element=${encodeURIComponent(problem.element)}` : ''
  const href = `/studio/drafts/${draft.id}/files/${encodeURIComponent(problem.file)}${search}`
  const said = (
    <>
      <Text span display="block" size="xs" c="dimmed">
        {name}
      </Text>
      {emphasised(words.what)}
      {words.help && (
        <Text span display="block" size="xs" c="dimmed">
          {emphasised(words.help)}
        </Text>
      )}
    </>
  )
  if (draft.files.some(({ file }) => file === problem.file)) {
    return (
      <AppLink href={href} className={classes.problem} data-severity={problem.severity}>
        {said}
      </AppLink>
    )
  }
  return (
    <>
      <UnstyledButton
        className={classes.problem}
        data-severity={problem.severity}
        disabled={draft.state !== 'OPEN' || add.isPending}
        onClick={() => add.mutate({ params: { path: { id: draft.id } }, body: { file: problem.file } }, { onSuccess: () => open(href) })}
      >
        {said}
      </UnstyledButton>
      {add.error != null && <ProblemAlert error={add.error} />}
    </>
  )
}
