import { oneOf } from '@/shared/routing'

export const customerTabs = ['timeline', 'purchases', 'care', 'decisions', 'facts'] as const

/** Which section of a customer is open; the first one stays out of the address. */
export interface CustomerTab {
  tab?: Exclude<(typeof customerTabs)[number], 'timeline'>
}

export function customerTab(search: Record<string, unknown>): CustomerTab {
  const tab = oneOf(customerTabs, search['tab'])
  return tab && tab !== 'timeline' ? { tab } : {}
}
