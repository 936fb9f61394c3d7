/** Conditions as people build them: rows of a fact, a comparison and a value, all of them or any of them. */
export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'is' | 'isNot' | 'known' | 'unknown'

export type Value = string | number | boolean

export interface Row {
  fact: string
  operator: Operator
  value?: Value
}

export interface Condition {
  join: 'and' | 'or'
  rows: Row[]
}

/** As the sandbox lets an expression be, at most. */
const LONGEST = 300

const TOKEN = /\s*(?:('[^'\\]*'|"[^"\\]*")|(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|(==|!=|<=|>=|<|>|&&|\|\||!|\(|\)))/y

const WORDS: Record<string, string> = { and: '&&', or: '||', not: '!', eq: '==', ne: '!=', lt: '<', gt: '>', le: '<=', ge: '>=' }
const TURNED: Record<string, string> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=', '==': '==', '!=': '!=' }

type Token = { kind: 'value'; value: Value | null } | { kind: 'name'; name: string } | { kind: 'sign'; sign: string }

/** Reads a condition that people can build; `undefined` for any other. */
export function readCondition(expression: string): Condition | undefined {
  const body = /^\s*\$\{([^{}]*)}\s*$/.exec(expression)?.[1]
  const tokens = body === undefined ? undefined : tokensOf(body)
  return tokens && new Reader(tokens).whole()
}

function tokensOf(body: string): Token[] | undefined {
  const tokens: Token[] = []
  const text = body.trimEnd()
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text)
    if (!found) return undefined
    const [, quoted, digits, name, sign] = found
    if (quoted !== undefined) tokens.push({ kind: 'value', value: quoted.slice(1, -1) })
    else if (digits !== undefined) tokens.push({ kind: 'value', value: Number(digits) })
    else if (sign !== undefined) tokens.push({ kind: 'sign', sign })
    else if (name === 'true' || name === 'false') tokens.push({ kind: 'value', value: name === 'true' })
    else if (name === 'null') tokens.push({ kind: 'value', value: null })
    else if (name !== undefined && WORDS[name]) tokens.push({ kind: 'sign', sign: WORDS[name] })
    else if (name === 'empty') tokens.push({ kind: 'sign', sign: 'empty' })
    else if (name !== undefined) tokens.push({ kind: 'name', name })
  }
  return tokens
}

/** Reads rows between signs; whatever people could not have built ends it with `undefined`. */
class Reader {
  private at = 0
  constructor(private readonly tokens: Token[]) {}

  whole(): Condition | undefined {
    const condition = this.joined()
    return condition && this.at === this.tokens.length ? condition : undefined
  }

  private joined(): Condition | undefined {
    const rows: Row[] = []
    let join: string | undefined
    do {
      const row = this.row()
      if (!row) return undefined
      rows.push(row)
      const sign = this.sign()
      if (sign !== '&&' && sign !== '||') break
      if (join !== undefined && sign !== join) return undefined
      join = sign
      this.at++
    } while (this.at <= this.tokens.length)
    return { join: join === '||' ? 'or' : 'and', rows }
  }

  private row(): Row | undefined {
    if (this.sign() === '(') {
      this.at++
      const inner = this.row()
      if (!inner || this.sign() !== ')') return undefined
      this.at++
      return inner
    }
    if (this.sign() === '!') {
      this.at++
      return negated(this.row())
    }
    if (this.sign() === 'empty') {
      this.at++
      const name = this.name()
      return name === undefined ? undefined : { fact: name, operator: 'unknown' }
    }
    return this.comparison()
  }

  private comparison(): Row | undefined {
    const first = this.tokens[this.at]
    if (first?.kind === 'value') {
      this.at++
      const operator = TURNED[this.sign() ?? '']
      this.at++
      const name = this.name()
      return operator && name !== undefined ? compared(name, operator, first.value) : undefined
    }
    const name = this.name()
    if (name === undefined) return undefined
    const operator = this.sign()
    if (operator === undefined || !(operator in TURNED)) return { fact: name, operator: 'is' }
    this.at++
    const value = this.tokens[this.at]
    if (value?.kind !== 'value') return undefined
    this.at++
    return compared(name, operator, value.value)
  }

  private sign(): string | undefined {
    const token = this.tokens[this.at]
    return token?.kind === 'sign' ? token.sign : undefined
  }

  private name(): string | undefined {
    const token = this.tokens[this.at]
    if (token?.kind !== 'name') return undefined
    this.at++
    return token.name
  }
}

function compared(fact: string, operator: string, value: Value | null): Row | undefined {
  if (value === null) {
    if (operator === '==') return { fact, operator: 'unknown' }
    return operator === '!=' ? { fact, operator: 'known' } : undefined
  }
  if (typeof value === 'boolean') {
    if (operator !== '==' && operator !== '!=') return undefined
    return { fact, operator: value === (operator === '==') ? 'is' : 'isNot' }
  }
  return { fact, operator: operator as Operator, value }
}

const OPPOSITE: Record<Operator, Operator> = {
  '==': '!=', '!=': '==', '<': '>=', '>=': '<', '>': '<=', '<=': '>', is: 'isNot', isNot: 'is', known: 'unknown', unknown: 'known',
}

function negated(row: Row | undefined): Row | undefined {
  return row && { ...row, operator: OPPOSITE[row.operator] }
}

export type Unfinished = 'fact' | 'value' | 'characters' | 'length'

/** What keeps a condition from being written, if anything. */
export function unfinished(condition: Condition): Unfinished | undefined {
  for (const row of condition.rows) {
    if (!/^[A-Za-z_]\w*$/.test(row.fact)) return 'fact'
    if (needsValue(row.operator) && (row.value === undefined || row.value === '')) return 'value'
    if (typeof row.value === 'number' && !/^\d+(\.\d+)?$/.test(String(row.value))) return 'value'
    // The sandbox knows no escapes, and reads an expression up to the first brace.
    if (typeof row.value === 'string' && (/[\\{}]/.test(row.value) || /'.*"|".*'/.test(row.value))) return 'characters'
  }
  if (condition.rows.length === 0) return 'fact'
  return written(condition).length > LONGEST ? 'length' : undefined
}

export function needsValue(operator: Operator): boolean {
  return !['is', 'isNot', 'known', 'unknown'].includes(operator)
}

/** Writes a condition as the sandbox lets it be. */
export function writeCondition(condition: Condition): string {
  const problem = unfinished(condition)
  if (problem) throw new Error(`The condition cannot be written: ${problem}`)
  return written(condition)
}

function written({ join, rows }: Condition): string {
  return `\${${rows.map(writtenRow).join(join === 'or' ? ' || ' : ' && ')}}`
}

function writtenRow({ fact, operator, value }: Row): string {
  switch (operator) {
    case 'is':
      return fact
    case 'isNot':
      return `!${fact}`
    case 'known':
      return `${fact} != null`
    case 'unknown':
      return `${fact} == null`
    default:
      return `${fact} ${operator} ${literal(value ?? '')}`
  }
}

function literal(value: Value): string {
  if (typeof value !== 'string') return String(value)
  return value.includes("'") ? `"${value}"` : `'${value}'`
}
