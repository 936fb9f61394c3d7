export interface FactRow {
  name: string
  value: string
}

/** Facts as they are typed: a text is a text, what reads as a number or yes or no is that. */
export const asRows = (facts: Record<string, unknown>): FactRow[] => Object.entries(facts).map(([name, value]) => ({ name, value: value === null ? '' : String(value) }))

function read(value: string): unknown {
  const text = value.trim()
  if (text === '') return null
  if (text === 'true' || text === 'false') return text === 'true'
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
}

export const asFacts = (rows: FactRow[]): Record<string, unknown> =>
  Object.fromEntries(rows.filter(({ name }) => name.trim()).map(({ name, value }) => [name.trim(), read(value)]))

/** Values that facts have in other cases, to choose from: none for numbers, which are typed. */
export function valuesOf(cases: Record<string, unknown>[]): Record<string, string[]> {
  const found: Record<string, Set<string>> = {}
  for (const [name, value] of cases.flatMap((facts) => Object.entries(facts))) {
    const values = (found[name] ??= new Set())
    if (typeof value === 'boolean') ['true', 'false'].forEach((each) => values.add(each))
    if (typeof value === 'string') values.add(value)
  }
  return Object.fromEntries(Object.entries(found).map(([name, values]) => [name, [...values]]))
}

/** Whom a level of an approval asks, and about what. */
export interface AskedLevel {
  kind: string
  who: string
}

/** `DISCOUNT: supervisor`, as results say it. */
export function approverOf(term: string): AskedLevel {
  const [kind = '', who = ''] = term.split(': ')
  return { kind, who }
}

export const termOf = ({ kind, who }: AskedLevel) => `${kind}: ${who}`
