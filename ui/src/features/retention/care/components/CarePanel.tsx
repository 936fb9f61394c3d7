import { Badge, Button, CloseButton, Group, Select, Skeleton, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { DateInput } from '@/shared/ui/dates'
import { Facts } from '@/shared/ui/Facts'
import { FormDialog } from '@/shared/ui/FormDialog'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { barriers, useAddBarrier, useBarriers, useCorrections, useMoments, usePlace, useRemoveBarrier, useWithdrawCorrection } from '../api/care'

/** How well a customer is cared for, what keeps them, and what was done about both. */
export function CarePanel({ customerId }: { customerId: string }) {
  const { t } = useTranslation('care')
  const place = usePlace(customerId)
  return (
    <Panel title={t('panel.title')}>
      {place.error != null && !place.data && <ProblemAlert error={place.error} retry={() => void place.refetch()} />}
      {!place.error && !place.data && <Skeleton height={80} />}
      {place.data && (
        <Facts
          facts={[
            [t('contactQuality'), `${place.data.care} / 100`],
            [t('worth'), `${place.data.worth} / 100`],
            [t('zoneName'), place.data.zone && t(`zone.${place.data.zone}`)],
            [t('why'), place.data.reason && t(`reason.${place.data.reason}`, { defaultValue: place.data.reason })],
          ]}
        />
      )}
      <Stack gap="sm" mt="sm">
        <Corrections customerId={customerId} />
        <Moments customerId={customerId} />
        <Barriers customerId={customerId} />
      </Stack>
    </Panel>
  )
}

function Corrections({ customerId }: { customerId: string }) {
  const { t } = useTranslation('care')
  const format = useFormat()
  const { data } = useCorrections(customerId)
  const withdraw = useWithdrawCorrection()
  if (!data?.length) return null
  return (
    <Stack gap={6}>
      <Text fw={600}>{t('corrections.column')}</Text>
      {withdraw.error != null && <ProblemAlert error={withdraw.error} />}
      {data.slice(0, 3).map((correction) => (
        <Group key={correction.id} justify="space-between" gap="xs">
          <Text size="sm">
            {t(`correction.${correction.correction}`)} · {t('panel.contacts', { done: correction.done, contacts: correction.contacts })} ·{' '}
            {t(`correctionState.${correction.state}`)} · {format.plainDate(correction.until)}
          </Text>
          {correction.state === 'OPEN' && (
            <Button variant="default" size="compact-xs" disabled={withdraw.isPending} onClick={() => withdraw.mutate({ params: { path: { id: correction.id } } })}>
              {t('panel.withdraw')}
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  )
}

function Moments({ customerId }: { customerId: string }) {
  const { t } = useTranslation('care')
  const format = useFormat()
  const { data } = useMoments(customerId)
  if (!data?.length) return null
  return (
    <Stack gap={6}>
      <Text fw={600}>{t('panel.loyalty')}</Text>
      {data.slice(0, 3).map((moment) => (
        <Text size="sm" key={moment.id}>
          {format.plainDate(moment.occasion)} · {t(`reason.${moment.reason}`, { defaultValue: moment.reason })} ·{' '}
          {t(`benefit.${moment.benefit}`, { defaultValue: moment.benefit })} · {t(`momentState.${moment.state}`)}
          {moment.letterSent && ` · ${t('panel.letterSent')}`}
        </Text>
      ))}
    </Stack>
  )
}

function Barriers({ customerId }: { customerId: string }) {
  const { t } = useTranslation('care')
  const format = useFormat()
  const { data } = useBarriers(customerId)
  const remove = useRemoveBarrier()
  const [adding, setAdding] = useState(false)
  return (
    <Stack gap={6}>
      <Group justify="space-between">
        <Text fw={600}>{t('panel.barriers')}</Text>
        <Button size="compact-xs" variant="default" leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}>
          {t('panel.addBarrier')}
        </Button>
      </Group>
      {remove.error != null && <ProblemAlert error={remove.error} />}
      {data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('panel.noBarriers')}
        </Text>
      )}
      {data?.map((barrier) => (
        <Group key={barrier.id} justify="space-between" wrap="nowrap">
          <Text size="sm">
            <Badge variant="default" mr={6}>
              {t(`barrier.${barrier.kind}`)}
            </Badge>
            {[barrier.until && t('panel.until', { day: format.plainDate(barrier.until) }), barrier.note].filter(Boolean).join(' · ')}
          </Text>
          <CloseButton
            size="sm"
            aria-label={t('panel.removeBarrier', { barrier: t(`barrier.${barrier.kind}`) })}
            disabled={remove.isPending}
            onClick={() => remove.mutate({ params: { path: { customer: customerId, id: barrier.id } } })}
          />
        </Group>
      ))}
      {adding && <BarrierDialog customerId={customerId} onClose={() => setAdding(false)} />}
    </Stack>
  )
}

function BarrierDialog({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useTranslation('care')
  const add = useAddBarrier()
  const [kind, setKind] = useState<(typeof barriers)[number]>('CONTRACT')
  const [until, setUntil] = useState<string | null>(null)
  const [note, setNote] = useState('')
  return (
    <FormDialog
      title={t('panel.addBarrier')}
      submit={t('panel.save')}
      onClose={onClose}
      pending={add.isPending}
      error={add.error}
      onSubmit={() => add.mutate({ params: { path: { customer: customerId } }, body: { kind, until, note: note || null } }, { onSuccess: onClose })}
    >
      <Select
        label={t('panel.kind')}
        allowDeselect={false}
        data={barriers.map((value) => ({ value, label: t(`barrier.${value}`) }))}
        value={kind}
        onChange={(value) => value && setKind(value)}
      />
      <DateInput label={t('panel.untilDay')} clearable clearButtonProps={{ 'aria-label': t('clear', { ns: 'shared' }) }} value={until} onChange={setUntil} />
      <TextInput label={t('panel.note')} maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </FormDialog>
  )
}
