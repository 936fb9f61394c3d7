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
