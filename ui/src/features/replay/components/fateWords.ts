import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import type { Difference, Fate } from '../api/replay'

/** What became of a deal, in words of the reader and of the model. */
export function useFateWords(labels: Record<string, string>) {
  const { t } = useTranslation('replay')
  const format = useFormat()
  const named = (key: string) => labels[key] ?? t(`end.${key}`, { defaultValue: key })
  const end = ({ end: word, reason }: Fate) =>
    reason ? t('endBecause', { end: named(word), reason: t(`reason.${reason}`, { defaultValue: reason }) }) : named(word)
  const way = (fate: Fate) => {
    const steps = fate.path.map(named)
    return fate.path.at(-1) === fate.end ? steps.join(' → ') : [...steps, end(fate)].join(' → ')
  }
  const approvers = ({ asked }: Fate) =>
    asked.length === 0
      ? t('nobodyAsked')
      : asked
          .map(({ kind, approvers: who, people }) =>
            t('asked', {
              kind: t(`kind.${kind}`, { defaultValue: kind }),
              people: people.map(({ name }) => name).join(', ') || who,
            }),
          )
          .join('; ')
  const days = ({ hours }: Fate) => t('result.days', { days: format.number(Math.round(hours / 2.4) / 10) })
  return {
    way,
    approvers,
    fate: (fate: Fate) => `${way(fate)}. ${approvers(fate)}. ${days(fate)}`,
    why: ({ aspects }: Difference) => aspects.map((aspect) => t(`aspect.${aspect}`)).join(', '),
  }
}
