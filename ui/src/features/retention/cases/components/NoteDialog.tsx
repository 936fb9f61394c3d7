import { NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '@/shared/ui/FormDialog'
import { useAnswer, useCloseCase, useLetGo, useSettle, type RetentionCase } from '../api/cases'

export type Noted = 'settle' | 'letGo' | 'accept' | 'decline' | 'close'

/** What is done with a case in a few words of reason. */
export function NoteDialog({ kept, what, onClose }: { kept: RetentionCase; what: Noted; onClose: () => void }) {
  const { t } = useTranslation('cases')
  const settle = useSettle()
  const letGo = useLetGo()
  const answer = useAnswer()
  const close = useCloseCase()
  const [note, setNote] = useState('')
  const [result, setResult] = useState<'KEPT' | 'LOST'>('KEPT')
  const required = what === 'letGo' || what === 'close'
  const params = { path: { id: kept.card.id } }
  const said = { version: kept.version, note: note.trim() }
  const done = { onSuccess: onClose }
  const submit = () => {
    if (what === 'settle') settle.mutate({ params, body: said }, done)
    else if (what === 'letGo') letGo.mutate({ params, body: said }, done)
    else if (what === 'close') close.mutate({ params, body: { ...said, result } }, done)
    else answer.mutate({ params, body: { ...said, accepted: what === 'accept' } }, done)
  }
  return (
    <FormDialog
      title={t(`${what}.title`)}
      submit={t(`${what}.title`)}
      pending={[settle, letGo, answer, close].some(({ isPending }) => isPending)}
      disabled={required && !note.trim()}
      error={settle.error ?? letGo.error ?? answer.error ?? close.error}
      onClose={onClose}
      onSubmit={submit}
    >
      {what === 'close' && (
        <NativeSelect
          label={t('close.result')}
          data={(['KEPT', 'LOST'] as const).map((value) => ({ value, label: t(`result.${value}`) }))}
          value={result}
          onChange={(event) => setResult(event.currentTarget.value as typeof result)}
        />
      )}
      <Textarea
        label={required ? t('reason') : t('note')}
        required={required}
        autosize
        minRows={3}
        maxLength={2000}
        data-autofocus
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
