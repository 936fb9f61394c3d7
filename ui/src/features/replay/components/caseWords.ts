import { useTranslation } from 'react-i18next'
import { useApproverTerm } from '@/features/approvals/components/approverTerm'
import { humanised } from '@/features/studio/editors/bpmn/panel/words'
import type { CaseSaid } from '../api/replay'
import { approverOf } from './facts'

/** What a case says, and how two differ, in words. */
export function useCaseWords() {
  const { t } = useTranslation('replay')
  const term = useApproverTerm()
  const endOf = (key: string) => t(`end.${key}`, { defaultValue: key })
  const asked = (approver: string) => {
    const { kind, who } = approverOf(approver)
    return t('asked', { kind: t(`kind.${kind}`, { defaultValue: kind }), people: term(who) })
  }
  const wayOf = ({ path, end }: Pick<CaseSaid, 'path' | 'end'>) => [...path, ...(path.at(-1) === end ? [] : [end])].map(endOf).join(' → ')
  const askedOf = ({ approvers }: Pick<CaseSaid, 'approvers'>) => approvers.map(asked).join(', ')
  const factOf = (fact: string) => t(`fact.${fact}`, { defaultValue: humanised(fact) })
  const valueOf = (value: unknown) => (value === undefined ? t('change.unknown') : t(`value.${String(value)}`, { defaultValue: String(value) }))

  const changesOf = (before: CaseSaid, now: CaseSaid) => {
    const sentences: string[] = []
    const say = (what: string, was: string, is: string) => {
      if (was !== is) sentences.push(t(`change.${what}`, { before: was || t('change.nobody'), now: is || t('change.nobody') }))
    }
    say('name', before.name, now.name)
    const facts = new Set([...Object.keys(before.facts), ...Object.keys(now.facts)])
    for (const fact of facts) {
      const was = valueOf(before.facts[fact])
      const is = valueOf(now.facts[fact])
      if (was !== is) sentences.push(t('change.fact', { fact: factOf(fact), before: was, now: is }))
    }
    if (before.path.join() !== now.path.join()) say('way', before.path.map(endOf).join(' → '), now.path.map(endOf).join(' → '))
    say('approvers', askedOf(before), askedOf(now))
    say('end', endOf(before.end), endOf(now.end))
    return sentences
  }
  return { endOf, asked, wayOf, askedOf, changesOf }
}
