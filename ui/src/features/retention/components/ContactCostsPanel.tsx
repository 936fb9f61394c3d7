import { Button, Group, NumberInput, Skeleton, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { separators } from '@/shared/i18n/format'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { useChangeContactCost, useContactCosts, type ContactCost } from '../api/value'

/** What a contact costs where nobody wrote it down. */
export function ContactCostsPanel() {
  const { t } = useTranslation('retention')
  const { data: costs, error, refetch } = useContactCosts()
  return (
    <Panel title={t('costs.title')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('costs.hint')}
        </Text>
        {error && !costs && <ProblemAlert error={error} retry={() => void refetch()} />}
        {!error && !costs && <Skeleton height={120} />}
        {costs?.map((cost) => <CostLine key={`${cost.kind} ${cost.version}`} cost={cost} />)}
      </Stack>
    </Panel>
  )
}

function CostLine({ cost }: { cost: ContactCost }) {
  const { t, i18n } = useTranslation('retention')
  const change = useChangeContactCost()
  const [amount, setAmount] = useState(cost.perHour.amount)
  const [minutes, setMinutes] = useState<number | string>(cost.usualMinutes)
  const kind = t(`kind.${cost.kind}`)
  const same = amount === cost.perHour.amount && minutes === cost.usualMinutes
  return (
    <form
      aria-label={kind}
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate(
          {
            params: { path: { kind: cost.kind } },
            body: { perHour: { amount, currency: cost.perHour.currency }, usualMinutes: Number(minutes), version: cost.version },
          },
          { onSuccess: () => toast(t('costs.saved')) },
        )
      }}
    >
      <Group gap="xs" align="flex-end">
        <Text size="sm" w={80} pb={8}>
          {kind}
        </Text>
        <NumberInput
          label={`${t('costs.perHour')} (${cost.perHour.currency})`}
          size="xs"
          w={120}
          hideControls
          min={0}
          decimalScale={2}
          {...separators(i18n.language)}
          value={amount}
          onValueChange={({ value }) => setAmount(value)}
        />
        <NumberInput label={t('costs.minutes')} size="xs" w={110} min={0} max={1440} allowDecimal={false} value={minutes} onChange={setMinutes} />
        <Button type="submit" variant="default" size="xs" disabled={same || minutes === '' || amount === ''} loading={change.isPending} aria-label={`${t('costs.save')}: ${kind}`}>
          {t('costs.save')}
        </Button>
      </Group>
      {change.error && <ProblemAlert error={change.error} />}
    </form>
  )
}
