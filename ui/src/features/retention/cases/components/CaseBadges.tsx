import { Badge } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CaseCard } from '../api/cases'

const colours = ['gray', 'gray', 'marmalade', 'red']

/** The most serious sign of a case, and how many there are. */
export function SignBadge({ signal, seriousness, signs = 1 }: Pick<CaseCard, 'signal' | 'seriousness'> & { signs?: number }) {
  const { t } = useTranslation('cases')
  return (
    <Badge
      variant="light"
      color={colours[seriousness] ?? 'gray'}
      tt="none"
      fw={600}
      title={t(`seriousness.${seriousness}`)}
      leftSection={seriousness > 1 ? <IconAlertTriangle size={13} /> : undefined}
    >
      {t(`signal.${signal}`)}
      {signs > 1 && ` +${signs - 1}`}
    </Badge>
  )
}

export function StateBadge({ card }: { card: CaseCard }) {
  const { t } = useTranslation('cases')
  const good = card.result === 'KEPT'
  return (
    <Badge variant="light" color={card.state === 'CLOSED' ? (good ? 'pine' : 'gray') : 'marmalade'} tt="none" fw={600}>
      {card.result ? t(`result.${card.result}`) : t(`state.${card.state}`)}
    </Badge>
  )
}

export function TierBadge({ tier }: { tier: string | null }) {
  const { t } = useTranslation('cases')
  if (!tier) return null
  return (
    <Badge variant="outline" color="gray" tt="none">
      {t('tier', { tier })}
    </Badge>
  )
}
