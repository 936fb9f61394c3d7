import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { guided } from '../api/feel'
import type { Column, Difference, Finding } from '../api/whatIf'

/** A condition as people say it: `null, >= 5000` is `≥ 5,000 or unknown`. */
export function useConditionText() {
  const { t } = useTranslation('whatif')
  const format = useFormat()
  const number = (text: string) => format.number(Number(text))
  return (text: string): string => {
    const condition = guided(text)
    const known = (said: string, orUnknown: boolean) => (orUnknown ? t('cell.orUnknown', { condition: said }) : said)
    switch (condition.kind) {
      case 'any':
        return ''
      case 'unknown':
        return t('cell.kind.unknown')
      case 'compare':
        return known(`${condition.sign.replace('<=', '≤').replace('>=', '≥')} ${number(condition.value)}`, condition.orUnknown)
      case 'range':
        return known(
          `${condition.fromIncluded ? '≥' : '>'} ${number(condition.from)}, ${condition.toIncluded ? '≤' : '<'} ${number(condition.to)}`,
          condition.orUnknown,
        )
      case 'texts':
        return known(condition.values.join(', '), condition.orUnknown)
      case 'feel':
        return condition.text
    }
  }
}

const plain = (text: string | null | undefined) => (text ?? '').replaceAll('"', '')

/** What a column is called in the reader's language: a table has one alone. Whoever names it otherwise is heard. */
export function useColumnName() {
  const { t, i18n } = useTranslation('whatif')
  const named = (label: string) => (i18n.exists(`whatif:column.${label}`) ? t(`column.${label}`) : label)
  return { named, nameOf: (column: Pick<Column, 'label' | 'expression'>) => named(column.label || column.expression) }
}

/** What is wrong, in words, with facts that show it. */
export function useFindingText(inputs: Column[]) {
  const { t } = useTranslation('whatif')
  const { named } = useColumnName()
  const name = (fact: string) => named(inputs.find(({ expression }) => expression.split(/[^\w]/)[0] === fact)?.label || fact)
  const example = (facts: Finding['example']) =>
    Object.entries(facts)
      .map(([fact, value]) => `${name(fact)} = ${value === null ? t('finding.unknown') : String(value)}`)
      .join(', ')
  return (finding: Finding) =>
    t(`finding.code.${finding.code}`, {
      rule: finding.rule,
      other: finding.other,
      column: finding.column && named(finding.column),
      text: finding.text,
      example: example(finding.example),
    })
}

/** What is otherwise, in words: rule 7: revenue ≥ 1,000 → ≥ 800. */
export function useDifferenceText() {
  const { t } = useTranslation('whatif')
  const condition = useConditionText()
  const { named: nameOf } = useColumnName()
  const said = (text: string | null) => (text === null || text === '' ? t('difference.nothing') : condition(text) || t('difference.nothing'))
  return ({ kind, rule, column, before, now }: Difference) => {
    const named = kind === 'TABLE' ? t(`difference.part.${column}`, { defaultValue: column ?? '' }) : nameOf(column ?? '')
    return t(`difference.kind.${kind}`, {
      rule,
      column: named,
      before: kind === 'CELL' ? said(before) : plain(before),
      now: kind === 'CELL' ? said(now) : plain(now),
    })
  }
}
