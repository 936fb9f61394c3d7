import type { Difference } from './releases'

export type Mark = 'added' | 'removed' | 'changed'

const added = new Set(['ELEMENT_ADDED', 'WAY_ADDED', 'RULE_ADDED', 'COLUMN_ADDED', 'FIELD_ADDED'])
const removed = new Set(['ELEMENT_REMOVED', 'WAY_REMOVED', 'RULE_REMOVED', 'COLUMN_REMOVED', 'FIELD_REMOVED'])

/** What is to be marked, and how; what is new is not a change beside. */
export function marks(differences: Difference[]): Map<string, Mark> {
  const found = new Map<string, Mark>()
  for (const { code, element } of differences) {
    if (element === null) continue
    if (added.has(code)) found.set(element, 'added')
    else if (removed.has(code)) found.set(element, 'removed')
    else if (!found.has(element)) found.set(element, 'changed')
  }
  return found
}
