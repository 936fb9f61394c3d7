import { ActionIcon, Badge, Button, Group, Stack, Text, ThemeIcon } from '@mantine/core'
import { IconArrowBackUp, IconFilePlus, IconLock, IconTrash } from '@tabler/icons-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { FormDialog } from '@/shared/ui/FormDialog'
import { Panel } from '@/shared/ui/Panel'
import { toast } from '@/shared/ui/toast'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useKeep, useTakeOut, type Draft, type DraftFile } from '../api/drafts'
import { AddFileDialog } from './AddFileDialog'
import { ProblemCount } from './ProblemCount'
import classes from './studio.module.css'
import { kindIcons, useNameOf } from './words'

const ReleasedMeanwhile = lazy(() =>
  import('@/features/releases/components/ReleasedMeanwhile').then((module) => ({ default: module.ReleasedMeanwhile })),
)

/** What a draft changes. */
export function DraftFiles({ draft }: { draft: Draft }) {
  const { t } = useTranslation('studio')
  const [adding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<DraftFile>()
  const isOpen = draft.state === 'OPEN'
  return (
    <Panel
      title={t('draft.files')}
      aside={
        isOpen && (
          <Button size="xs" variant="light" leftSection={<IconFilePlus size={15} />} onClick={() => setAdding(true)}>
            {t('draft.add')}
          </Button>
        )
      }
    >
      {draft.files.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('draft.empty')}
        </Text>
      ) : (
        <Stack component="ul" gap={0} className={classes.list}>
          {draft.files.map((file) =>
            file.retired ? (
              <RetiredRow key={file.file} draft={draft.id} file={file} isOpen={isOpen} />
            ) : (
              <FileRow key={file.file} draft={draft.id} file={file} {...(isOpen ? { onLeave: () => setLeaving(file) } : {})} />
            ),
          )}
        </Stack>
      )}
      {adding && <AddFileDialog draft={draft} onClose={() => setAdding(false)} />}
      {leaving && <TakeOutDialog draft={draft.id} file={leaving} onClose={() => setLeaving(undefined)} />}
    </Panel>
  )
}

interface RowProps {
  draft: string
  file: DraftFile
  isOpen: boolean
  colour: string
  title: ReactNode
  children: ReactNode
}

/** A file of the draft: what it is, who touched it last, and what can be done with it. */
function Row({ draft, file, isOpen, colour, title, children }: RowProps) {
  const { t } = useTranslation('studio')
  const format = useFormat()
  const Icon = kindIcons[file.kind]
  return (
    <Group component="li" className={classes.row} justify="space-between" gap="sm">
      <Group gap="sm" wrap="nowrap" miw={0} style={{ flex: '1 1 260px' }}>
        <ThemeIcon variant="light" color={colour} size={34} aria-hidden>
          <Icon size={19} stroke={1.6} />
        </ThemeIcon>
        <div className={classes.what}>
          {title}
          <Text size="xs" c="dimmed">
            {t(`kind.${file.kind}.one`)} · {t('draft.changedBy', { name: file.changedBy.name, when: format.relative(file.changedAt) })}
          </Text>
        </div>
      </Group>
      {children}
      <Suspense>
        <ReleasedMeanwhile draft={draft} file={file.file} isOpen={isOpen} />
      </Suspense>
    </Group>
  )
}

function FileRow({ draft, file, onLeave }: { draft: string; file: DraftFile; onLeave?: () => void }) {
  const { t } = useTranslation('studio')
  const name = useNameOf()(file.file)
  const title = (
    <AppLink href={`/studio/drafts/${draft}/files/${encodeURIComponent(file.file)}`} className="link" data-row="">
      {name}
    </AppLink>
  )
  return (
    <Row draft={draft} file={file} isOpen={onLeave !== undefined} colour="marmalade" title={title}>
      <Group gap="xs">
        {file.isNew && (
          <Badge variant="light" color="gray" tt="none">
            {t('draft.new')}
          </Badge>
        )}
        {file.lock && (
          <Badge variant="light" color="gray" tt="none" leftSection={<IconLock size={12} />}>
            {file.lock.mine ? t('draft.youEdit') : t('draft.edits', { name: file.lock.by.name })}
          </Badge>
        )}
        <ProblemCount errors={file.errors} warnings={file.warnings} />
        {onLeave && (
          <ActionIcon variant="subtle" color="gray" aria-label={t('draft.takeOutOf', { name })} title={t('draft.takeOutOf', { name })} onClick={onLeave}>
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </Group>
    </Row>
  )
}

/** A file that goes when the draft is released: there is nothing to write in it. */
function RetiredRow({ draft, file, isOpen }: { draft: string; file: DraftFile; isOpen: boolean }) {
  const { t } = useTranslation('studio')
  const name = useNameOf()(file.file)
  const keep = useKeep()
  return (
    <Row draft={draft} file={file} isOpen={isOpen} colour="gray" title={<Text fw={600}>{name}</Text>}>
      <Group gap="xs">
        <Badge variant="light" color="red" tt="none">
          {t('draft.retired')}
        </Badge>
        {isOpen && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowBackUp size={14} />}
            loading={keep.isPending}
            aria-label={t('draft.keepOf', { name })}
            onClick={() => keep.mutate({ params: { path: { id: draft, file: file.file } } }, { onSuccess: () => toast(t('draft.kept', { name })) })}
          >
            {t('draft.keep')}
          </Button>
        )}
      </Group>
      {keep.error != null && <ProblemAlert error={keep.error} />}
    </Row>
  )
}

function TakeOutDialog({ draft, file, onClose }: { draft: string; file: DraftFile; onClose: () => void }) {
  const { t } = useTranslation('studio')
  const name = useNameOf()(file.file)
  const takeOut = useTakeOut()
  return (
    <FormDialog
      title={t('draft.takeOutOf', { name })}
      submit={t('draft.takeOut')}
      danger
      pending={takeOut.isPending}
      error={takeOut.error}
      onClose={onClose}
      onSubmit={() =>
        takeOut.mutate(
          { params: { path: { id: draft, file: file.file } } },
          {
            onSuccess: () => {
              toast(t('draft.takenOut', { name }))
              onClose()
            },
          },
        )
      }
    >
      <Text size="sm">{t(file.isNew ? 'draft.takeOutNew' : 'draft.takeOutHint')}</Text>
    </FormDialog>
  )
}
