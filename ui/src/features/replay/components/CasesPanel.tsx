import { ActionIcon, Badge, Button, Group, Text } from '@mantine/core'
import { IconListCheck, IconPencil, IconPlayerPlay, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApproverTerm } from '@/features/approvals/components/approverTerm'
import { useNameOf } from '@/features/studio/components/words'
import { EmptyState } from '@/shared/ui/EmptyState'
import { PagedTable } from '@/shared/ui/PagedTable'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useCases, useDiscardCase, useModelWords, useRunCases, type CaseResult, type ModelCase, type ModelWord, type TriedCase } from '../api/replay'
import { CaseDialog } from './CaseDialog'
import { approverOf } from './facts'

/** Cases that must come out as they are written down, also in this draft. */
export function CasesPanel({ draft }: { draft: string }) {
  const { t } = useTranslation('replay')
  const [page, setPage] = useState(0)
  const [edited, setEdited] = useState<ModelCase | 'new'>()
  const list = useCases(page)
  const words = useModelWords(draft)
  const nameOf = useNameOf()
  const run = useRunCases()
  const discard = useDiscardCase()
  const tried = new Map(run.data?.map((one) => [one.about.id, one]))
  const broken = run.data?.filter(({ kept }) => !kept).length ?? 0
  return (
    <Panel
      title={t('cases.title')}
      aside={
        <Group gap="xs">
          <Button size="xs" variant="default" leftSection={<IconPlus size={15} />} onClick={() => setEdited('new')}>
            {t('cases.add')}
          </Button>
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
      {discard.error != null && <ProblemAlert error={discard.error} />}
      <Text size="sm" fw={600} mb="xs" aria-live="polite">
        {run.data && (broken === 0 ? t('cases.allKept', { count: run.data.length }) : t('cases.broken', { count: broken }))}
      </Text>
      <PagedTable
        label={t('cases.title')}
        list={list}
        rowKey={({ id }) => id}
        onPage={setPage}
        columns={[
          { key: 'name', header: t('cases.name'), render: ({ name }) => name },
          { key: 'file', header: t('cases.model'), render: ({ file }) => nameOf(file) },
          { key: 'expected', header: t('cases.expected'), render: ({ file, expected }) => <Result of={expected} words={words.data?.[file]} /> },
          { key: 'now', header: t('cases.now'), render: ({ id, file }) => <Tried of={tried.get(id)} words={words.data?.[file]} /> },
          {
            key: 'actions',
            header: t('cases.actions'),
            render: (one) => (
              <Group gap={4} wrap="nowrap">
                <ActionIcon variant="subtle" aria-label={t('cases.change', { name: one.name })} onClick={() => setEdited(one)}>
                  <IconPencil size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="red"
                  aria-label={t('cases.discard', { name: one.name })}
                  onClick={() => discard.mutate({ params: { path: { id: one.id } } })}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </Group>
            ),
          },
        ]}
        empty={<EmptyState icon={IconListCheck} title={t('cases.none')} titleOrder={3} />}
      />
      {edited && (
        <CaseDialog
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

function Result({ of, words }: { of: CaseResult; words: Words }) {
  const { t } = useTranslation('replay')
  const term = useApproverTerm()
  const named = (key: string) => words?.find((word) => word.key === key)?.name ?? t(`end.${key}`, { defaultValue: key })
  const asked = (approver: string) => {
    const { kind, who } = approverOf(approver)
    return t('asked', { kind: t(`kind.${kind}`, { defaultValue: kind }), people: term(who) })
  }
  return (
    <>
      <Text size="sm">{[...of.path, ...(of.path.at(-1) === of.end ? [] : [of.end])].map(named).join(' → ')}</Text>
      {of.approvers.length > 0 && (
        <Text size="xs" c="dimmed">
          {of.approvers.map(asked).join(', ')}
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
