import { Button, Group, Kbd, Stack, Text, UnstyledButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { emphasised } from '@/shared/ui/emphasised'
import type { Problem } from '../api/drafts'
import classes from './studio.module.css'
import { severities, useProblemWords } from './words'

interface ProblemPanelProps {
  /** The worst first. */
  problems: Problem[]
  waiting: boolean
  /** The one that was looked at last. */
  marked: number
  onLook: (problem: Problem, index: number) => void
  /** What a press of a button mends. */
  isMendable: (problem: Problem) => boolean
  onMend: (problem: Problem) => void
  onLeave: () => void
}

/** What is wrong with a file as it stands, what to do about it, and the way there. */
export function ProblemPanel({ problems, waiting, marked, onLook, isMendable, onMend, onLeave }: ProblemPanelProps) {
  const { t } = useTranslation('studio')
  const words = useProblemWords()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-current]')?.focus()
  }, [marked])
  return (
    <div ref={list} aria-busy={waiting} onKeyDown={(event) => event.key === 'Escape' && onLeave()}>
      {problems.length === 0 && <Text size="sm">{t('problems.nothing')}</Text>}
      <Stack gap="md">
        {severities.map((severity) => {
          const found = problems.map((problem, index) => ({ problem, index })).filter(({ problem }) => problem.severity === severity)
          if (found.length === 0) return null
          return (
            <section key={severity} aria-label={t(`severity.${severity}`)}>
              <Text size="sm" fw={650} mb={6}>
                {t(`severity.${severity}`)} ({found.length})
              </Text>
              <Stack gap={6}>
                {found.map(({ problem, index }) => {
                  const { what, help } = words(problem)
                  return (
                    <div key={index}>
                      <UnstyledButton
                        className={classes.problem}
                        data-severity={severity}
                        aria-current={index === marked || undefined}
                        onClick={() => onLook(problem, index)}
                      >
                        {emphasised(what)}
                        {help && (
                          <Text span display="block" size="xs" c="dimmed" mt={2}>
                            {emphasised(help)}
                          </Text>
                        )}
                      </UnstyledButton>
                      {isMendable(problem) && (
                        <Button size="compact-xs" variant="light" ml={12} mt={2} aria-label={`${t('problems.mend')}: ${what.replaceAll('*', '')}`} onClick={() => onMend(problem)}>
                          {t('problems.mend')}
                        </Button>
                      )}
                    </div>
                  )
                })}
              </Stack>
            </section>
          )
        })}
      </Stack>
      {problems.length > 0 && (
        <Group gap={6} mt="md" visibleFrom="sm">
          <Kbd size="xs">F8</Kbd>
          <Text size="xs" c="dimmed">
            {t('problems.keys')}
          </Text>
        </Group>
      )}
    </div>
  )
}
