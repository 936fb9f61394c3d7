import { Group, Text } from '@mantine/core'
import { useValueCard } from '../api/value'
import { TierBadge } from './TierBadge'
import { useValueWords } from './words'

/** How valuable a customer is, in a word, for the head of a page. */
export function CustomerTier({ customerId }: { customerId: string }) {
  const { data: card } = useValueCard(customerId)
  const words = useValueWords()
  if (!card?.tier) return null
  return (
    <Group gap={6} wrap="nowrap">
      <TierBadge tier={card.tier} size="sm" />
      <Text size="sm">{words.reason(card.reason)}</Text>
    </Group>
  )
}
