import { Button, Group, Skeleton, Tabs, Text } from '@mantine/core'
import { useDebouncedValue, useHotkeys, useMediaQuery } from '@mantine/hooks'
import { IconTable } from '@tabler/icons-react'
import { Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppLink } from '@/shared/ui/AppLink'
import { PageHeader } from '@/shared/ui/PageHeader'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useProblemsOf, type Draft, type DraftFileContent, type Problem } from '../api/drafts'
import { useFileSession } from '../api/session'
import { isMendable } from '../editors/bpmn/mends'
import { mended } from '../editors/mends'
import { Editor } from './Editor'
import { HandOver } from './HandOver'
import { ProblemPanel } from './ProblemPanel'
import { Revisions } from './Revisions'
import { SaveSign } from './SaveSign'
import classes from './studio.module.css'
import { sorted, useNameOf } from './words'

interface WorkbenchProps {
  draft: Draft
  first: DraftFileContent
  /** Where to look first. */
  element?: string
}

const decisionOf = (content: string) => /<(?:\w+:)?decision\s[^>]*?\bid="([^"]+)"/.exec(content)?.[1]

/** An editor with all that stands around it: who may write, whether it is saved, what is wrong, what it has been. */
export function Workbench({ draft, first, element }: WorkbenchProps) {
  const { t } = useTranslation('studio')
  const { file, kind } = first
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const writable = draft.state === 'OPEN' && !isPhone
  const session = useFileSession(draft.id, file, first, writable)
  const { saving, lock, autosave, epoch } = session
  const readOnly = !writable || lock.state !== 'mine'
  const [settled] = useDebouncedValue(saving.content, 300)
  const found = useProblemsOf(draft.id, file, settled)
  const problems = sorted(found.data ?? [])
  const [focus, setFocus] = useState(() => (element ? { element, at: 0 } : undefined))
  const [mend, setMend] = useState<{ problem: Problem; at: number }>()
  const [marked, setMarked] = useState(-1)
  const [side, setSide] = useState<string | null>('problems')
  const canvas = useRef<HTMLDivElement>(null)

  const look = (problem: Problem, index: number) => {
    setMarked(index)
    if (problem.element) setFocus((before) => ({ element: problem.element ?? '', at: (before?.at ?? 0) + 1 }))
  }
  const mendIt = (problem: Problem) => {
    const text = mended(problem, saving.content)
    if (text === undefined) setMend((before) => ({ problem, at: (before?.at ?? 0) + 1 }))
    else void session.replace(text)
  }
  const step = (by: number) => {
    if (problems.length === 0) return
    const next = (marked + by + problems.length) % problems.length
    const problem = problems[next]
    setSide('problems')
    if (problem) look(problem, next)
  }
  useHotkeys(
    [
      ['mod+S', () => void autosave.flush()],
      ['F8', () => step(1)],
      ['shift+F8', () => step(marked < 0 ? 0 : -1)],
    ],
    [],
    true,
  )
  const name = useNameOf()(file)
  const decision = kind === 'DMN' ? decisionOf(first.content) : undefined
  return (
    <>
      <PageHeader
        title={name}
        over={
          <>
            <AppLink href="/studio" className="link">
              {t('home.title')}
            </AppLink>
            {' › '}
            <AppLink href={`/studio/drafts/${draft.id}`} className="link">
              {draft.title}
            </AppLink>
          </>
        }
        under={<Text size="sm" c="dimmed">{t(`kind.${kind}.one`)}</Text>}
        actions={
          <Group gap="sm">
            {!readOnly && <SaveSign saving={saving} onRetry={() => void autosave.flush()} />}
            {decision && first.baseContent && (
              <Button component={AppLink} href={`/what-if?table=${decision}`} variant="default" size="xs" leftSection={<IconTable size={14} />}>
                {t('file.whatIf')}
              </Button>
            )}
          </Group>
        }
      />
      <HandOver draft={draft} file={file} session={session} isPhone={isPhone} />
      {found.error != null && <ProblemAlert error={found.error} retry={() => void found.refetch()} />}
      <div className={classes.bench} data-kind={kind}>
        <div ref={canvas} className={classes.sheet} data-kind={kind} tabIndex={-1} role="region" aria-label={t('file.canvas', { name })}>
          <Suspense fallback={<Skeleton height="100%" />}>
            {writable && lock.state === 'opening' ? (
              <Skeleton height="100%" />
            ) : (
              <Editor
                key={`${epoch}${readOnly}`}
                file={file}
                content={saving.content}
                readOnly={readOnly}
                problems={problems}
                {...(focus ? { focus } : {})}
                {...(mend ? { mend } : {})}
                onChange={autosave.change}
              />
            )}
          </Suspense>
        </div>
        <Tabs value={side} onChange={setSide} className={classes.side}>
          <Tabs.List>
            <Tabs.Tab value="problems">{t('file.problems', { count: problems.length })}</Tabs.Tab>
            <Tabs.Tab value="history">{t('file.history')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="problems" pt="sm">
            <ProblemPanel
              problems={problems}
              waiting={found.isFetching}
              marked={marked}
              onLook={look}
              isMendable={(problem) => !readOnly && (isMendable(problem) || mended(problem, saving.content) !== undefined)}
              onMend={mendIt}
              onLeave={() => canvas.current?.focus()}
            />
          </Tabs.Panel>
          <Tabs.Panel value="history" pt="sm">
            {side === 'history' && <Revisions draft={draft.id} file={file} revision={saving.revision} readOnly={readOnly} onRestore={session.replace} />}
          </Tabs.Panel>
        </Tabs>
      </div>
    </>
  )
}
