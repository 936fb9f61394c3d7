import { Badge } from '@mantine/core'
import { IconFlame, IconSnowflake, IconTemperature } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LeadRow, LeadStatus } from '../api/leads'

const statusColors: Record<LeadStatus, string> = {
  CAPTURED: 'gray',
  OPEN: 'marmalade',
  NURTURING: 'gray',
  QUALIFIED: 'pine',
  DISQUALIFIED: 'gray',
  WITHDRAWN: 'gray',
}

export function StatusBadge({ status }: { status: LeadStatus }) {
  const { t } = useTranslation('leads')
  return (
    <Badge variant="light" color={statusColors[status]} tt="none" fw={600}>
      {t(`status.${status}`)}
    </Badge>
  )
}

const temperatures = {
  HOT: { icon: IconFlame, color: 'red' },
  WARM: { icon: IconTemperature, color: 'marmalade' },
  COLD: { icon: IconSnowflake, color: 'gray' },
}

/** How warm a lead is, and the points behind it; nothing until it is scored. */
export function TemperatureBadge({ lead }: { lead: Pick<LeadRow, 'temperature' | 'points'> }) {
  const { t } = useTranslation('leads')
  if (!lead.temperature) return <>–</>
  const { icon: Icon, color } = temperatures[lead.temperature]
  return (
    <Badge variant="light" color={color} tt="none" fw={600} leftSection={<Icon size={13} />}>
      {t(`temperature.${lead.temperature}`)}
      {lead.points !== null && ` · ${lead.points}`}
    </Badge>
  )
}
