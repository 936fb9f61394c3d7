import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { shippedName } from '@/shared/i18n/shipped'
import type { Difference, Expected, Kpi } from '../api/releases'
import { duration } from '../api/duration'

/** A difference as a sentence: deadline of *Qualify lead*: 1 h → 4 h. */
export function useDifferenceText() {
  const { t } = useTranslation('releases')
  const value = (text: string | null) => {
    if (text === null || text === '') return t('nothing')
    if (text === 'true' || text === 'false') return t(text === 'true' ? 'yes' : 'no')
    const time = duration(text)
    const kind = t(`type.${text}`, { defaultValue: '' })
    if (kind) return kind
    const person = /^\$\{(\w+)\}$/.exec(text)?.[1]
    if (person) return t(`person.${person}`, { defaultValue: text })
    return time ? time.map(({ unit, count }) => t(`duration.${unit}`, { count })).join(' ') : shortened(text)
  }
  const field = (kind: string) => t(`comparison.kind.${kind}`, { defaultValue: t('comparison.kind.other') })
  const spoken = (text: string | null, code: string) => {
    if (text && code === 'PROBABILITY') return `${text} %`
    return text && code === 'FIELD_TYPE' ? field(text) : value(text)
  }
  const said = (text: string | null, code: string) => spoken(text, code).replaceAll('*', '∗')
  return (difference: Difference) =>
    t(`difference.${difference.code}`, {
      // A name is no format of the sentence.
      name: shippedName(difference.name ?? difference.file).replaceAll('*', '∗'),
      detail: difference.detail,
      type: difference.detail && t(`type.${difference.detail}`, { defaultValue: difference.detail }),
      before: said(difference.before, difference.code),
      now: said(difference.now, difference.code),
    })
}

const LONGEST = 160
const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

/** What was expected, and what has happened. */
export function useResultText(kpis: Kpi[] | undefined) {
  const { t } = useTranslation('releases')
  const format = useFormat()
  return (expected: Expected) => {
    const unit = kpis?.find(({ code }) => code === expected.kpi)?.unit
    const said = (value: number | null) =>
      value === null ? t('result.unknown') : unit ? t(`unit.${unit}`, { value: format.number(value) }) : format.number(value)
    const change = `${expected.change > 0 ? '+' : '−'}${said(Math.abs(expected.change))}`
    const happened = expected.measuredAt
      ? t('result.values', { before: said(expected.before), after: said(expected.after) })
      : t('result.later')
    return { kpi: t(`kpi.${expected.kpi}`, { defaultValue: expected.kpi }), expected: t('result.expected', { change }), happened }
  }
}
