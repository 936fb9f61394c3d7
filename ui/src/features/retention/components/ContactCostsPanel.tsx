import { Button, NumberInput, Skeleton, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { separators } from '@/shared/i18n/format'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { useChangeContactCost, useContactCosts, type ContactCost } from '../api/value'
import classes from './panels.module.css'

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
        {costs && (
          <div className={classes.costs} aria-hidden>
            <span />
            <Text size="xs" fw={600}>{`${t('costs.perHour')} (${costs[0]?.perHour.currency ?? ''})`}</Text>
            <Text size="xs" fw={600}>
              {t('costs.minutes')}
            </Text>
          </div>
        )}
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
      <div className={classes.costs}>
        <Text size="sm">{kind}</Text>
        <NumberInput
          aria-label={`${t('costs.perHour')} (${cost.perHour.currency})`}
          size="xs"
          hideControls
          min={0}
          decimalScale={2}
          {...separators(i18n.language)}
          value={amount}
          onValueChange={({ value }) => setAmount(value)}
        />
        <NumberInput aria-label={t('costs.minutes')} size="xs" hideControls min={0} max={1440} allowDecimal={false} value={minutes} onChange={setMinutes} />
        <Button type="submit" variant="default" size="xs" disabled={same || minutes === '' || amount === ''} loading={change.isPending} aria-label={`${t('costs.save')}: ${kind}`}>
          {t('costs.save')}
        </Button>
      </div>
      {change.error && <ProblemAlert error={change.error} />}
    </form>
  )
}
