import type { Difference } from './releases'

/** What has no word of its own. */
const AS_WRITTEN = ['ATTRIBUTE', 'PROPERTY']

/** Of something new nobody reads first how it is written; nothing is left out all the same. */
export function sorted(differences: Difference[]): { told: Difference[]; details: Difference[] } {
  const place = ({ file, element }: Difference) => `${file} ${element}`
  const fresh = new Set(differences.filter(({ code }) => code === 'ELEMENT_ADDED').map(place))
  const isDetail = (difference: Difference) => AS_WRITTEN.includes(difference.code) && fresh.has(place(difference))
  return { told: differences.filter((difference) => !isDetail(difference)), details: differences.filter(isDetail) }
}
