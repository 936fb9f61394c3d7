import { Button, Fieldset, SimpleGrid, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/features/identity/api/session'
import { UserSelect } from '@/features/identity/components/UserSelect'
import type { Person } from '@/shared/api/types'
import { DateInput, today } from '@/shared/ui/dates'
import { fieldMessage } from '@/shared/ui/fieldMessage'
import { FormDialog } from '@/shared/ui/FormDialog'
import { toast } from '@/shared/ui/toast'
import { kinds, useAddAbsence, useChangeAbsence, useRemoveAbsence, type Absence } from '../api/absences'

/** When somebody is away, and who does their work. */
export function AbsenceDialog({ absence, onClose }: { absence?: Absence; onClose: () => void }) {
  const { t } = useTranslation('calendars')
  const me = useMe()
  const [user, setUser] = useState<string | null>(absence?.user.id ?? me.id)
  const [from, setFrom] = useState(absence?.from ?? today())
  const [until, setUntil] = useState(absence?.until ?? today())
  const [note, setNote] = useState(absence?.note ?? '')
  const [substitute, setSubstitute] = useState<string | null>(absence?.substitute?.id ?? null)
  const [substitutes, setSubstitutes] = useState<Record<string, string>>(() =>
    Object.fromEntries((absence?.substitutes ?? []).map((each) => [each.kind, each.substitute.id])),
  )
  const [single, setSingle] = useState(Object.keys(substitutes).length > 0)
  const add = useAddAbsence()
  const change = useChangeAbsence()
  const remove = useRemoveAbsence()
  const error = add.error ?? change.error ?? remove.error
  const known: Person[] = [{ id: me.id, name: me.name }, ...(absence?.substitute ? [absence.substitute] : []), ...(absence?.substitutes ?? []).map((each) => each.substitute)]
  const closing = (text: string) => ({
    onSuccess: () => {
      onClose()
      toast(text)
    },
  })
  const submit = () => {
    const body = { from, until, note: note.trim() || null, substituteId: substitute, substitutes }
    if (absence) change.mutate({ params: { path: { id: absence.id } }, body: { ...body, version: absence.version } }, closing(t('absence.saved')))
    else add.mutate({ body: { ...body, userId: user } }, closing(t('absence.saved')))
  }
  return (
    <FormDialog
      title={absence ? t('absence.edit', { name: absence.user.name }) : t('absence.add')}
      submit={t('save', { ns: 'shared' })}
      disabled={!user}
      pending={add.isPending || change.isPending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
      aside={
        absence && (
          <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => remove.mutate({ params: { path: { id: absence.id } } }, closing(t('absence.removed')))}>
            {t('remove')}
          </Button>
        )
      }
    >
      {!absence && me.role !== 'REP' && <UserSelect label={t('absence.who')} known={known} value={user} onChange={setUser} error={fieldMessage(error, 'userId')} />}
      <SimpleGrid cols={2}>
        <DateInput required label={t('absence.from')} value={from} onChange={(day) => day && (setFrom(day), until < day && setUntil(day))} error={fieldMessage(error, 'from')} />
        <DateInput required label={t('absence.until')} minDate={from} value={until} onChange={(day) => day && setUntil(day)} error={fieldMessage(error, 'until')} />
      </SimpleGrid>
      <UserSelect label={t('absence.substitute')} known={known} value={substitute} onChange={setSubstitute} error={fieldMessage(error, 'substituteId')} />
      <Text size="sm" c="dimmed" mt={-8}>
        {t(substitute || single ? 'absence.substituteHint' : 'absence.nobodyHint')}
      </Text>
      {single ? (
        <Fieldset legend={t('absence.perKind')}>
          <Stack gap="xs">
            {kinds.map((kind) => (
              <UserSelect
                key={kind}
                label={t(`kind.${kind}`)}
                known={known}
                value={substitutes[kind] ?? null}
                onChange={(chosen) =>
                  setSubstitutes(Object.fromEntries([...Object.entries(substitutes).filter(([other]) => other !== kind), ...(chosen ? [[kind, chosen]] : [])]))
                }
                error={fieldMessage(error, `substitutes.${kind}`)}
              />
            ))}
          </Stack>
        </Fieldset>
      ) : (
        <Button variant="subtle" size="compact-sm" style={{ alignSelf: 'flex-start' }} onClick={() => setSingle(true)}>
          {t('absence.addPerKind')}
        </Button>
      )}
      <Textarea label={t('absence.note')} description={t('absence.noteHint')} autosize minRows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </FormDialog>
  )
}
