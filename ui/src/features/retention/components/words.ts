import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import type { DecidedOutput, ValueComparison, ValueCondition, ValueFact } from '../api/value'

/** Facts, conditions and changes as a reader of this language says them. */
export function useValueWords() {
  const { t, i18n } = useTranslation('retention')
  const format = useFormat()
  return useMemo(() => {
    const name = (fact: ValueFact) => t(`fact.${fact.fact}`, { defaultValue: fact.fact })
    const value = (fact: ValueFact): string => {
      if (fact.money) return format.money(fact.money)
      if (fact.text != null) return code(t, i18n.exists, fact.fact, fact.text)
      if (fact.number == null) return t('unknown')
      switch (fact.unit) {
        case 'PERCENT':
          return format.percent(fact.number)
        case 'DAYS':
          return t('days', { count: fact.number, value: format.number(fact.number) })
        case 'HOURS':
          return t('hours', { count: fact.number, value: format.number(fact.number) })
        default:
          return format.number(fact.number)
      }
    }
    const comparison = ({ operator, value: fixed, other }: ValueComparison) => {
      const with_ = fixed ? value(fixed) : other ? t('otherFact', { fact: name(other), value: value(other) }) : ''
      return t(`operator.${operators[operator] ?? 'equal'}`, { value: with_ })
    }
    const condition = ({ denied, alternatives }: ValueCondition) => {
      const words = alternatives.map((all) => all.map(comparison).join(t('and'))).join(t('or'))
      return denied ? t('denied', { condition: words }) : words
    }
    const reason = (code: string | null | undefined) => (code ? t(`reason.${code}`, { defaultValue: code }) : '')
    return { name, value, condition, reason }
  }, [t, i18n, format])
}

/** What a table told, in words. */
export function useDecidedWord() {
  const { t, i18n } = useTranslation('retention')
  const format = useFormat()
  return ({ name, value }: DecidedOutput): string => {
    const text = value.text ?? (value.number == null ? null : String(value.number))
    if (text === null) return t('unknown')
    if (text === 'true' || text === 'false') return t(`decisions.${text}`)
    if (name === 'offers') return text.split(',').map((kind) => code(t, i18n.exists, name, kind.trim())).join(', ')
    const days = /^P(?:(\d+)D|T(\d+)H)$/.exec(text)
    if (days) return days[1] ? t('within.days', { ns: 'stock', count: Number(days[1]) }) : t('within.hours', { ns: 'stock', count: Number(days[2]) })
    const said = code(t, i18n.exists, name, text)
    return said === text && value.number != null ? format.number(value.number) : said
  }
}

/** What a code of a column means; a list of codes, one after the other. */
export function useCodeWord() {
  const { t, i18n } = useTranslation('retention')
  return (name: string, text: string): string =>
    text
      .split(' + ')
      .map((one) => one.split(' ').map((word) => code(t, i18n.exists, name, word)).join(' '))
      .join(' + ')
}

/** Where the words for the codes of a column stand. */
const codes: Record<string, string[]> = {
  signal: ['cases:signal'],
  event: ['cases:signal'],
  seriousness: ['cases:seriousness'],
  level: ['cases:effort.level'],
  channel: ['cases:channel', 'retention:kind', 'care:offer'],
  actor: ['cases:actor', 'care:actor'],
  offers: ['cases:kind'],
  offer: ['care:offer'],
  zone: ['care:zone'],
  correction: ['care:correction'],
  benefit: ['care:benefit'],
  lossReason: ['care:lossReason'],
  moment: ['retention:moment'],
  reason: ['retention:reason', 'care:reason', 'care:lossReason'],
}

function code(t: (key: string) => string, exists: (key: string) => boolean, name: string, text: string): string {
  // A text that somebody has made up may look like a path of keys.
  const key = /^[\w]+$/.test(text) ? (codes[name] ?? []).map((place) => `${place}.${text}`).find((known) => exists(known)) : undefined
  return key ? t(key) : text
}

const operators: Record<string, string> = { '=': 'equal', '<': 'less', '<=': 'atMost', '>': 'more', '>=': 'atLeast', unknown: 'unknown' }
