import { List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCodeWord } from '@/features/retention/components/words'
import { useFormat } from '@/shared/i18n/format'
import { Money } from '@/shared/ui/Money'
import type { TableEffect } from '../api/whatIf'

/** What it would mean for whoever works by the table: money that may be spent, and who has to do something. */
export function Effect({ effect }: { effect: TableEffect }) {
  const { t } = useTranslation('whatif')
  const format = useFormat()
  const word = useCodeWord()
  const difference = (before: number, now: number) => `${now > before ? '+' : now < before ? '−' : '±'}${format.number(Math.abs(now - before))}`
  return (
    <>
      {effect.budgetBefore && effect.budgetNow && (
        <Text size="sm">
          {t('effect.budget')} <Money value={effect.budgetBefore} /> → <Money value={effect.budgetNow} />
        </Text>
      )}
      <Text size="sm">{effect.work.length ? t('effect.work') : t('effect.nobody')}</Text>
      <List size="sm" mb="md">
        {effect.work.map(({ actor, before, now }) => (
          <List.Item key={actor}>
            {word('actor', actor)}: <strong className="figures">{format.number(before)}</strong> → <strong className="figures">{format.number(now)}</strong> (
            {difference(before, now)})
          </List.Item>
        ))}
      </List>
    </>
  )
}
