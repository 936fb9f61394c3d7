import { Alert, NativeSelect, NumberInput, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { separators } from '@/shared/i18n/format'
import { FormDialog } from '@/shared/ui/FormDialog'
import { toast } from '@/shared/ui/toast'
import { channels, offerKinds, useOffer, type Channel, type OfferKind, type PermittedOffer, type RetentionCase } from '../api/cases'

interface OfferDialogProps {
  kept: RetentionCase
  /** What the dialog starts with; nothing for an offer of one's own making. */
  start?: PermittedOffer
  onClose: () => void
}

export function OfferDialog({ kept, start, onClose }: OfferDialogProps) {
  const { t, i18n } = useTranslation('cases')
  const format = useFormat()
  const offer = useOffer()
  const [kind, setKind] = useState<OfferKind>(start?.kind ?? 'DISCOUNT')
  const [percent, setPercent] = useState(start?.percent ? String(start.percent) : '')
  const [typed, setTyped] = useState<string>()
  const last = kept.offers.at(-1)
  // Where the customer said nothing, the next offer goes another way.
  const silent = last?.state === 'SILENT' ? last.channel : undefined
  const ways = channels.filter((each) => each !== silent && (each !== 'EMAIL' || kept.mayWrite))
  const [channel, setChannel] = useState<Channel>(ways.find((each) => each === kept.effort?.channel) ?? ways.find((each) => each === 'PHONE') ?? 'VISIT')
  const [words, setWords] = useState('')
  const effort = kept.effort
  const permitted = effort?.permitted.find((each) => each.kind === kind)
  // What the server counts; whoever offers it may expect more.
  const least = kind === 'DISCOUNT' && effort ? Math.round(Number(effort.averagePurchase.amount) * Number(percent)) / 100 : 0
  const proposed = kind === 'DISCOUNT' ? String(least) : permitted ? '0' : ''
  const cost = typed ?? proposed
  const above =
    !permitted || Math.max(least, Number(cost)) > Number(effort?.left.amount) || (kind === 'DISCOUNT' && Number(percent) > Number(permitted.percent ?? 0))
  const number = { ...separators(i18n.language), hideControls: true, min: 0, decimalScale: 2 }
  return (
    <FormDialog
      title={t('offer.title')}
      submit={above ? t('offer.ask') : t('offer.give')}
      pending={offer.isPending}
      disabled={cost === '' || (kind === 'DISCOUNT' && !Number(percent))}
      error={offer.error}
      onClose={onClose}
      onSubmit={() =>
        offer.mutate(
          {
            params: { path: { id: kept.card.id } },
            body: {
              kind,
              percent: kind === 'DISCOUNT' ? Number(percent) : undefined,
              cost: Number(cost),
              channel,
              words: words.trim() || undefined,
              version: kept.version,
            },
          },
          {
            onSuccess: () => {
              toast(above ? t('offer.asked') : t('offer.given'))
              onClose()
            },
          },
        )
      }
    >
      <NativeSelect
        label={t('offer.kind')}
        data={offerKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as OfferKind)}
      />
      {kind === 'DISCOUNT' && (
        <NumberInput {...number} label={t('offer.percent')} required max={100} value={percent} onValueChange={({ value }) => setPercent(value)} />
      )}
      <NumberInput
        {...number}
        label={t('offer.cost', { currency: kept.card.spent.currency })}
        description={
          effort &&
          [t('offer.left', { amount: format.money(effort.left) }), least > 0 && t('offer.least', { amount: format.money({ ...effort.left, amount: String(least) }) })]
            .filter(Boolean)
            .join(' · ')
        }
        required
        value={cost}
        onValueChange={({ value }, { source }) => String(source) !== 'prop' && setTyped(value)}
      />
      <NativeSelect
        label={t('offer.channel')}
        description={kept.mayWrite ? undefined : t('offer.noAddress')}
        data={ways.map((value) => ({ value, label: t(`channel.${value}`) }))}
        value={channel}
        onChange={(event) => setChannel(event.currentTarget.value as Channel)}
      />
      {channel === 'EMAIL' && (
        <Textarea label={t('offer.words')} autosize minRows={3} maxLength={2000} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      )}
      {above && (
        <Alert color="marmalade">
          <Text size="sm">{t('offer.above')}</Text>
        </Alert>
      )}
    </FormDialog>
  )
}
