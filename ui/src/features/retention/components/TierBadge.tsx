import { Badge, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const colours: Record<string, string> = { A: 'pine', B: 'pine', C: 'marmalade', N: 'gray', D: 'gray', L: 'red' }

/** The letter of a tier; what it means is read out and shown on pointing. */
export function TierBadge({ tier, size = 'md' }: { tier: string | null | undefined; size?: 'sm' | 'md' | 'xl' }) {
  const { t } = useTranslation('retention')
  if (!tier) return <>–</>
  const meaning = t(`tier.${tier}`, { defaultValue: '' })
  return (
    <Badge variant={tier === 'A' ? 'filled' : 'light'} color={colours[tier] ?? 'gray'} size={size} radius="sm" tt="none" title={meaning || undefined}>
      {tier}
      {meaning && <VisuallyHidden>{`: ${meaning}`}</VisuallyHidden>}
    </Badge>
  )
}
