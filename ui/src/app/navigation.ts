import {
  IconAddressBook,
  IconAlertOctagon,
  IconBeach,
  IconBellRinging,
  IconCalendarTime,
  IconChecklist,
  IconChartHistogram,
  IconCoins,
  IconFileImport,
  IconGavel,
  IconHeartHandshake,
  IconLayoutKanban,
  IconMailbox,
  IconMedal,
  IconMap2,
  IconPackage,
  IconRulerMeasure,
  IconTable,
  IconUserPlus,
  type Icon,
} from '@tabler/icons-react'
import type { Role } from '@/features/identity/api/session'

export interface Place {
  key: 'tasks' | 'needsYou' | 'leads' | 'pipeline' | 'customers' | 'products' | 'absences' | 'calendars' | 'imports' | 'approvalPolicy' | 'studio' | 'whatIf' | 'incidents' | 'messages' | 'customerValue' | 'retention' | 'exchangeRates' | 'careMap' | 'winBack' | 'profitability'
  href: string
  icon: Icon
  /** Who works here; nobody named means everybody. */
  roles?: Role[]
}

const LEADING: Role[] = ['SUPERVISOR', 'MANAGER', 'ADMIN']
const RUNNING: Role[] = ['MANAGER', 'ADMIN']

const places: Place[] = [
  { key: 'tasks', href: '/tasks', icon: IconChecklist },
  { key: 'needsYou', href: '/needs-you', icon: IconBellRinging, roles: LEADING },
  { key: 'leads', href: '/leads', icon: IconUserPlus },
  { key: 'pipeline', href: '/pipeline', icon: IconLayoutKanban },
  { key: 'customers', href: '/customers', icon: IconAddressBook },
  { key: 'customerValue', href: '/customer-value', icon: IconMedal, roles: LEADING },
  { key: 'profitability', href: '/profitability', icon: IconChartHistogram, roles: LEADING },
  { key: 'retention', href: '/retention/cases', icon: IconHeartHandshake },
  { key: 'careMap', href: '/care-map', icon: IconMap2 },
  { key: 'winBack', href: '/win-back', icon: IconHeartHandshake },
  { key: 'products', href: '/products', icon: IconPackage },
  { key: 'absences', href: '/absences', icon: IconBeach },
  { key: 'calendars', href: '/calendars', icon: IconCalendarTime, roles: RUNNING },
  { key: 'imports', href: '/imports', icon: IconFileImport, roles: RUNNING },
  { key: 'exchangeRates', href: '/exchange-rates', icon: IconCoins, roles: RUNNING },
  { key: 'approvalPolicy', href: '/approval-policy', icon: IconGavel, roles: RUNNING },
  { key: 'studio', href: '/studio', icon: IconRulerMeasure, roles: RUNNING },
  { key: 'whatIf', href: '/what-if', icon: IconTable, roles: RUNNING },
  { key: 'incidents', href: '/incidents', icon: IconAlertOctagon, roles: RUNNING },
  { key: 'messages', href: '/messages', icon: IconMailbox, roles: RUNNING },
]

/** The places of a role, as far as the application has a route to them. */
export function placesFor(role: Role, routes: object): Place[] {
  return places.filter((place) => place.href in routes && (!place.roles || place.roles.includes(role)))
}

/** The one screen that is enough for most of the day. */
export function homeOf(role: Role, routes: object): string {
  const home = role === 'SUPERVISOR' ? '/needs-you' : role === 'MANAGER' ? '/pipeline' : '/tasks'
  return home in routes ? home : '/tasks'
}
