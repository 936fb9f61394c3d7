import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { UserSelect } from '@/features/identity/components/UserSelect'
import { DateInput, today } from '@/shared/ui/dates'
import { FormDialog } from '@/shared/ui/FormDialog'
import { fieldMessage } from '@/shared/ui/fieldMessage'
import { toast } from '@/shared/ui/toast'
import { useAcknowledge, useExempt, useReassign, useResolve, type Escalation } from '../api/escalations'

export type Reaction = 'acknowledge' | 'reassign' | 'resolve' | 'exempt'

interface ReactionDialogProps {
  reaction: Reaction
  escalation: Escalation
  onClose: () => void
}

/** Seeing to it, passing it on, having solved it, or saying why it needs nothing: an escalation is never just closed. */
export function ReactionDialog({ reaction, ...rest }: ReactionDialogProps) {
  if (reaction === 'acknowledge') return <Acknowledge {...rest} />
  if (reaction === 'exempt') return <Exempt {...rest} />
  return reaction === 'reassign' ? <Reassign {...rest} /> : <Resolve {...rest} />
}

type DialogProps = Omit<ReactionDialogProps, 'reaction'>

function Acknowledge({ escalation, onClose }: DialogProps) {
  const { t } = useTranslation('escalations')
  const acknowledge = useAcknowledge()
  const [until, setUntil] = useState<string | null>(null)
  const [comment, setComment] = useState('')
  return (
    <FormDialog
      title={t('acknowledge.title')}
      submit={t('acknowledge.action')}
      disabled={!until}
      pending={acknowledge.isPending}
      error={acknowledge.error}
      onClose={onClose}
      onSubmit={() => {
        if (!until) return
        acknowledge.mutate(
          {
            params: { path: { id: escalation.id } },
            body: { version: escalation.version, promisedUntil: until, comment: comment.trim() || undefined },
          },
          { onSuccess: said(t('acknowledge.done'), onClose) },
        )
      }}
    >
      <DateInput label={t('acknowledge.until')} required value={until} onChange={setUntil} minDate={today()} error={fieldMessage(acknowledge.error, 'promisedUntil')} />
      <Comment value={comment} onChange={setComment} />
    </FormDialog>
  )
}

function Reassign({ escalation, onClose }: DialogProps) {
  const { t } = useTranslation('escalations')
  const reassign = useReassign()
  const [userId, setUserId] = useState<string | null>(null)
  const [comment, setComment] = useState('')
  return (
    <FormDialog
      title={t('reassign.title')}
      submit={t('reassign.action')}
      disabled={!userId}
      pending={reassign.isPending}
      error={reassign.error}
      onClose={onClose}
      onSubmit={() => {
        if (!userId) return
        reassign.mutate(
          { params: { path: { id: escalation.id } }, body: { version: escalation.version, userId, comment: comment.trim() || undefined } },
          { onSuccess: said(t('reassign.done'), onClose) },
        )
      }}
    >
      <UserSelect label={t('reassign.to')} value={userId} onChange={setUserId} error={fieldMessage(reassign.error, 'userId')} />
      <Comment value={comment} onChange={setComment} />
    </FormDialog>
  )
}

function Resolve({ escalation, onClose }: DialogProps) {
  const { t } = useTranslation('escalations')
  const resolve = useResolve()
  const [comment, setComment] = useState('')
  return (
    <FormDialog
      title={t('resolve.title')}
      submit={t('resolve.action')}
      disabled={!comment.trim()}
      pending={resolve.isPending}
      error={resolve.error}
      onClose={onClose}
      onSubmit={() =>
        resolve.mutate(
          { params: { path: { id: escalation.id } }, body: { version: escalation.version, comment: comment.trim() } },
          { onSuccess: said(t('resolve.done'), onClose) },
        )
      }
    >
      <Comment label={t('resolve.how')} required value={comment} onChange={setComment} />
    </FormDialog>
  )
}

function Exempt({ escalation, onClose }: DialogProps) {
  const { t } = useTranslation('escalations')
  const exempt = useExempt()
  const [until, setUntil] = useState<string | null>(null)
  const [comment, setComment] = useState('')
  return (
    <FormDialog
      title={t('exempt.title')}
      submit={t('exempt.action')}
      disabled={!comment.trim()}
      pending={exempt.isPending}
      error={exempt.error}
      onClose={onClose}
      onSubmit={() =>
        exempt.mutate(
          { params: { path: { id: escalation.id } }, body: { version: escalation.version, comment: comment.trim(), until: until ?? undefined } },
          { onSuccess: said(t('exempt.done'), onClose) },
        )
      }
    >
      <Text size="sm">{t('exempt.hint')}</Text>
      <Comment label={t('exempt.why')} required value={comment} onChange={setComment} />
      <DateInput
        label={t('exempt.until')}
        description={t('exempt.untilHint')}
        value={until}
        onChange={setUntil}
        minDate={today()}
        error={fieldMessage(exempt.error, 'until')}
      />
    </FormDialog>
  )
}

const said = (words: string, onClose: () => void) => () => {
  toast(words)
  onClose()
}

interface CommentProps {
  value: string
  onChange: (value: string) => void
  label?: string
  required?: boolean
}

function Comment({ value, onChange, label, required }: CommentProps) {
  const { t } = useTranslation('escalations')
  return (
    <Textarea
      label={label ?? t('comment')}
      required={required}
      {...(required ? { 'data-autofocus': true } : {})}
      autosize
      minRows={2}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
