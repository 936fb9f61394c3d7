import { ActionIcon, Badge, Button, Group, Text } from '@mantine/core'
import { IconArrowBackUp, IconListCheck, IconPencil, IconPlayerPlay, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '@/features/studio/api/drafts'
import { useNameOf } from '@/features/studio/components/words'
import { EmptyState } from '@/shared/ui/EmptyState'
import { PagedTable } from '@/shared/ui/PagedTable'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useCases, useDiscardCase, useKeepCase, useModelWords, useRunCases, type CaseResult, type ModelCase, type ModelWord, type TriedCase } from '../api/replay'
import { CaseDialog } from './CaseDialog'
import { useCaseWords } from './caseWords'

/** Cases that must come out as they are written down, also in this draft. */
export function CasesPanel({ draft }: { draft: string }) {
  const { t } = useTranslation('replay')
  const [page, setPage] = useState(0)
  const [edited, setEdited] = useState<ModelCase | 'new'>()
  const list = useCases(draft, page)
  const isOpen = useDraft(draft).data?.state === 'OPEN'
  const words = useModelWords(draft)
  const nameOf = useNameOf()
  const run = useRunCases()
  const discard = useDiscardCase()
  const keep = useKeepCase()
  const tried = new Map(run.data?.map((one) => [one.about.id, one]))
  const broken = run.data?.filter(({ kept }) => !kept).length ?? 0
  return (
    <Panel
      title={t('cases.title')}
      aside={
        <Group gap="xs">
          {isOpen && (
            <Button size="xs" variant="default" leftSection={<IconPlus size={15} />} onClick={() => setEdited('new')}>
              {t('cases.add')}
            </Button>
          )}
          <Button
            size="xs"
            leftSection={<IconPlayerPlay size={15} />}
            loading={run.isPending}
            onClick={() => run.mutate({ params: { path: { draft } } })}
          >
            {t('cases.run')}
          </Button>
        </Group>
      }
    >
      <Text size="sm" mb="sm" maw={720}>
        {t('cases.what')}
      </Text>
      {run.error != null && <ProblemAlert error={run.error} />}
      {(discard.error ?? keep.error) != null && <ProblemAlert error={discard.error ?? keep.error} />}
      <Text size="sm" fw={600} mb="xs" aria-live="polite">
        {run.data && (broken === 0 ? t('cases.allKept', { count: run.data.length }) : t('cases.broken', { count: broken }))}
      </Text>
      <PagedTable
        label={t('cases.title')}
        list={list}
        rowKey={({ id }) => id}
        onPage={setPage}
        columns={[
          { key: 'name', header: t('cases.name'), render: (one) => <Name of={one} /> },
          { key: 'file', header: t('cases.model'), render: ({ file }) => nameOf(file) },
          { key: 'expected', header: t('cases.expected'), render: ({ file, expected }) => <Result of={expected} words={words.data?.[file]} /> },
          { key: 'now', header: t('cases.now'), render: ({ id, file }) => <Tried of={tried.get(id)} words={words.data?.[file]} /> },
          ...(isOpen
            ? [
                {
                  key: 'actions',
                  header: t('cases.actions'),
                  render: (one: ModelCase) => (
                    <Group gap={4} wrap="nowrap">
                      {one.fate !== 'DISCARDED' && (
                        <ActionIcon variant="subtle" aria-label={t('cases.change', { name: one.name })} onClick={() => setEdited(one)}>
                          <IconPencil size={16} />
                        </ActionIcon>
                      )}
                      {one.fate !== null && one.fate !== 'ADDED' && (
                        <ActionIcon
                          variant="subtle"
                          aria-label={t('cases.keep', { name: one.name })}
                          onClick={() => keep.mutate({ params: { path: { draft, id: one.id } } })}
                        >
                          <IconArrowBackUp size={16} />
                        </ActionIcon>
                      )}
                      {one.fate !== 'DISCARDED' && (
                        <ActionIcon
                          variant="subtle"
                          color="red"
                          aria-label={t('cases.discard', { name: one.name })}
                          onClick={() => discard.mutate({ params: { path: { draft, id: one.id } } })}
                        >
                          <IconTrash size={16} />
                        </ActionIcon>
                      )}
                    </Group>
                  ),
                },
              ]
            : []),
        ]}
        empty={<EmptyState icon={IconListCheck} title={t('cases.none')} titleOrder={3} />}
      />
      {edited && (
        <CaseDialog
          draft={draft}
          edited={edited === 'new' ? undefined : edited}
          cases={list.data?.items ?? []}
          words={words.data ?? {}}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Panel>
  )
}

type Words = ModelWord[] | undefined
const fateColours = { ADDED: 'pine', CHANGED: 'marmalade', DISCARDED: 'gray' }

/** What it is called, and what the draft makes of it. */
function Name({ of: { name, fate, outdated } }: { of: ModelCase }) {
  const { t } = useTranslation('replay')
  return (
    <>
      <Text span size="sm" td={fate === 'DISCARDED' ? 'line-through' : undefined}>
        {name}
      </Text>{' '}
      {fate && (
        <Badge size="xs" variant="light" color={fateColours[fate]} tt="none">
          {t(`cases.fate.${fate}`)}
        </Badge>
      )}
      {outdated && (
        <Text size="xs" c="red">
          {t('cases.outdated')}
        </Text>
      )}
    </>
  )
}

function Result({ of, words }: { of: CaseResult; words: Words }) {
  const { endOf, wayOf, askedOf } = useCaseWords()
  const named = (key: string) => words?.find((word) => word.key === key)?.name ?? endOf(key)
  return (
    <>
      <Text size="sm">{wayOf({ path: of.path.map(named), end: named(of.end) })}</Text>
      {of.approvers.length > 0 && (
        <Text size="xs" c="dimmed">
          {askedOf(of)}
        </Text>
      )}
    </>
  )
}

function Tried({ of, words }: { of: TriedCase | undefined; words: Words }) {
  const { t } = useTranslation('replay')
  if (!of) return <>–</>
  if (of.kept) return <Badge color="green">{t('cases.kept')}</Badge>
  return (
    <>
      <Badge color="red">{t('cases.isBroken')}</Badge>
      <Result of={of.now} words={words} />
      {of.reason && (
        <Text size="xs" c="dimmed">
          {t(`reason.${of.reason}`, { defaultValue: of.reason })}
        </Text>
      )}
    </>
  )
}
