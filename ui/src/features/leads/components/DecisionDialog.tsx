import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/shared/api/problem'
import { useRefresh } from '@/shared/api/refresh'
import type { Money } from '@/shared/api/types'
import { DateInput, today } from '@/shared/ui/dates'
import { Dialog } from '@/shared/ui/Dialog'
import { MoneyInput, usualCurrency } from '@/shared/ui/MoneyInput'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { disqualificationReasons, useDecideLead, type Lead, type Outcome } from '../api/leads'

interface DecisionDialogProps {
  lead: Lead
  outcome: Outcome
  onClose: () => void
}

interface Values {
  dealName: string
  amount: Money
  nurtureUntil: string | null
  reason: string
  note: string
}

export function DecisionDialog({ lead, outcome, onClose }: DecisionDialogProps) {
  const { t, i18n } = useTranslation('leads')
  const decide = useDecideLead()
  const stale = useRefresh()
  const form = useForm<Values>({
    initialValues: {
      dealName: lead.company ?? lead.name,
      amount: { amount: '', currency: usualCurrency(i18n.language) },
      nurtureUntil: null,
      reason: '',
      note: '',
    },
    validate: {
      dealName: (name) => (outcome === 'QUALIFIED' && !name.trim() ? t('decide.dealNameMissing') : null),
      nurtureUntil: (day) => (outcome === 'NURTURE' && !day ? t('decide.untilMissing') : null),
      reason: (reason) => (outcome === 'DISQUALIFIED' && !reason ? t('decide.reasonMissing') : null),
    },
  })

  const submit = form.onSubmit((values) =>
    decide.mutate(
      { params: { path: { id: lead.id } }, body: { outcome, version: lead.version, ...asked(outcome, values) } },
      {
        onSuccess: () => {
          toast(t(`decide.${outcome}.done`, { name: lead.name }))
          onClose()
        },
        onError: (error) => {
          const problem = asProblem(error)
          form.setErrors(Object.fromEntries(problem.fields.map(({ field, message }) => [field, message])))
          // What changed is read again, so that a second attempt is made with open eyes.
          if (problem.status === 409) void stale('leads')
        },
      },
    ),
  )

  return (
    <Dialog title={t(`decide.${outcome}.title`)} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm" c="dimmed">
            {t(`decide.${outcome}.hint`)}
          </Text>
          {outcome === 'QUALIFIED' && (
            <>
              <TextInput label={t('decide.dealName')} required maxLength={200} data-autofocus {...form.getInputProps('dealName')} />
              <MoneyInput
                label={t('decide.amount')}
                value={form.values.amount}
                onChange={(amount) => form.setFieldValue('amount', amount)}
                error={form.errors['amount']}
              />
            </>
          )}
          {outcome === 'NURTURE' && (
            <DateInput label={t('decide.until')} required minDate={today()} data-autofocus {...form.getInputProps('nurtureUntil')} />
          )}
          {outcome === 'DISQUALIFIED' && (
            <NativeSelect
              label={t('decide.reason')}
              required
              data-autofocus
              data={[
                { value: '', label: t('decide.chooseReason') },
                ...disqualificationReasons.map((reason) => ({ value: reason, label: t(`disqualification.${reason}`) })),
              ]}
              {...form.getInputProps('reason')}
            />
          )}
          <Textarea label={t('decide.note')} autosize minRows={3} maxLength={4000} {...form.getInputProps('note')} />
          {decide.error != null && <ProblemAlert error={decide.error} hideFields />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel', { ns: 'shared' })}
            </Button>
            <Button type="submit" loading={decide.isPending} color={outcome === 'DISQUALIFIED' ? 'red' : undefined}>
              {t(`decide.${outcome}.title`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

/** Only what belongs to the outcome is sent, and nothing that was left empty. */
function asked(outcome: Outcome, { dealName, amount, nurtureUntil, reason, note }: Values) {
  return {
    ...(note.trim() ? { note: note.trim() } : {}),
    ...(outcome === 'QUALIFIED' ? { dealName: dealName.trim(), ...(amount.amount ? { amount } : {}) } : {}),
    ...(outcome === 'NURTURE' && nurtureUntil ? { nurtureUntil } : {}),
    ...(outcome === 'DISQUALIFIED' ? { reason: reason as (typeof disqualificationReasons)[number] } : {}),
  }
}
