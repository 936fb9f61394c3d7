/** Lengths of working time as people say them, and as models write them. */
export type Unit = 'minutes' | 'hours' | 'days'

export interface Length {
  amount: number
  unit: Unit
}

/** When something is due: after a length of working time, or as a fact of the process says. */
export type Due =
  | { kind: 'after'; length: Length }
  /** The fact holds a length: `PT4H`. */
  | { kind: 'afterFact'; fact: string }
  /** The fact holds a day and time. */
  | { kind: 'atFact'; fact: string }
  | { kind: 'other'; expression: string }

export function readLength(text: string): Length | undefined {
  const [, days, hours, minutes] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(text) ?? []
  const given = [days, hours, minutes].filter((part) => part !== undefined)
  // "a day and two hours" has no single unit of its own; it is said in the smallest there is.
  if (given.length !== 1) return undefined
  if (days !== undefined) return { amount: Number(days), unit: 'days' }
  return hours !== undefined ? { amount: Number(hours), unit: 'hours' } : { amount: Number(minutes), unit: 'minutes' }
}

export function writeLength({ amount, unit }: Length): string {
  switch (unit) {
    case 'days':
      return `P${amount}D`
    case 'hours':
      return `PT${amount}H`
    case 'minutes':
      return `PT${amount}M`
  }
}

export function readDue(expression: string): Due {
  const text = expression.trim()
  const constant = /^\$\{workingTime\.after\((?:'([^']*)'|"([^"]*)")\)}$/.exec(text)
  const length = constant && readLength(constant[1] ?? constant[2] ?? '')
  if (length) return { kind: 'after', length }
  const afterFact = /^\$\{workingTime\.after\(([A-Za-z_]\w*)\)}$/.exec(text)?.[1]
  if (afterFact) return { kind: 'afterFact', fact: afterFact }
  const atFact = /^\$\{([A-Za-z_]\w*)}$/.exec(text)?.[1]
  return atFact ? { kind: 'atFact', fact: atFact } : { kind: 'other', expression }
}

export function writeDue(due: Due): string {
  switch (due.kind) {
    case 'after':
      return `\${workingTime.after('${writeLength(due.length)}')}`
    case 'afterFact':
      return `\${workingTime.after(${due.fact})}`
    case 'atFact':
      return `\${${due.fact}}`
    case 'other':
      return due.expression
  }
}
