import type { Field, Option } from './formSheet'

export const TRANSLATIONS = ['cs', 'pl'] as const
type Node = Record<string, unknown>

/** A form in a language, as tasks show it: translations stand among a field's properties, or beside the label of a value. */
export function localised(form: Node, language: string): Node {
  const suffix = `.${language}`
  const each = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(each) : typeof value === 'object' && value !== null ? localised(value as Node, language) : value
  const copy = Object.fromEntries(Object.entries(form).map(([key, value]) => [key, each(value)]))
  const words = typeof form['properties'] === 'object' && form['properties'] !== null ? (form['properties'] as Node) : form
  for (const [key, text] of Object.entries(words)) if (key.endsWith(suffix)) copy[key.slice(0, -suffix.length)] = text
  return copy
}

/** What a field is called in a language; English is its own label. */
export const labelOf = (field: Field, language: string) =>
  (language === 'en' ? (field.label ?? field.dateLabel) : field.properties?.[`label.${language}`]) ?? ''

/** A label in one language, wherever the field has to have it: a date has two. */
export function relabelled(field: Field, language: string, text: string): Partial<Field> {
  const isDate = field.type === 'datetime'
  if (language === 'en') return isDate ? { label: text, dateLabel: text } : { label: text }
  return {
    properties: { ...field.properties, [`label.${language}`]: text, ...(isDate ? { [`dateLabel.${language}`]: text } : {}) },
  }
}

export const optionLabel = (option: Option, language: string) => (language === 'en' ? option.label : option[`label.${language}`]) ?? ''

export const relabelledOption = (option: Option, language: string, text: string): Option => ({
  ...option,
  [language === 'en' ? 'label' : `label.${language}`]: text,
})

/** When a field is seen: what can be said without writing an expression. */
export type Condition =
  | { kind: 'always' }
  | { kind: 'filled'; field: string }
  | { kind: 'is' | 'isNot'; field: string; value: string }
  | { kind: 'other'; text: string }

const KEY = '([A-Za-z_][A-Za-z0-9_]*)'
const EMPTY = new RegExp(`^=\\s*${KEY} = null or \\1 = ""\\s*$`)
const COMPARED = new RegExp(`^=\\s*${KEY} (!=|=) "([^"]*)"\\s*$`)

export function conditionOf(hide: string | undefined): Condition {
  if (!hide?.trim()) return { kind: 'always' }
  const empty = EMPTY.exec(hide)
  if (empty) return { kind: 'filled', field: empty[1] ?? '' }
  const compared = COMPARED.exec(hide)
  if (compared) return { kind: compared[2] === '!=' ? 'is' : 'isNot', field: compared[1] ?? '', value: compared[3] ?? '' }
  return { kind: 'other', text: hide }
}

/** What form-js hides the field by: the opposite of when it is seen. */
export function hiddenWhen(condition: Condition): string | undefined {
  switch (condition.kind) {
    case 'always':
      return undefined
    case 'filled':
      return `=${condition.field} = null or ${condition.field} = ""`
    case 'is':
      return `=${condition.field} != "${condition.value.replaceAll('"', '')}"`
    case 'isNot':
      return `=${condition.field} = "${condition.value.replaceAll('"', '')}"`
    case 'other':
      return condition.text
  }
}
