import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import type { Aspect, Difference, Fate } from '../api/replay'

/** What became of a record, in words of the reader and of the model: of each kind what matters there. */
export function useFateWords(labels: Record<string, string>, aspects: readonly Aspect[]) {
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
  const team = ({ teams }: Fate) => (teams.length === 0 ? t('noTeam') : teams.map(({ name }) => name).join(' → '))
  const deadline = ({ deadlines }: Fate) =>
    deadlines
      .map(({ element, minutes }) =>
        minutes === null ? t('noDeadline', { task: named(element) }) : t('within', { task: named(element), time: t('result.hours', { hours: format.number(Math.round(minutes / 6) / 10) }) }),
      )
      .join('; ')
  const days = ({ hours }: Fate) => t('result.days', { days: format.number(Math.round(hours / 2.4) / 10) })
  const besides = { APPROVERS: approvers, TEAM: team, DEADLINE: deadline }
  const told = (['APPROVERS', 'TEAM', 'DEADLINE'] as const).filter((aspect) => aspects.includes(aspect))
  return {
    way,
    besides: told.map((aspect) => ({ column: aspect.toLowerCase(), words: besides[aspect] })),
    fate: (fate: Fate) =>
      [way(fate), ...told.map((aspect) => besides[aspect](fate)), days(fate)].filter(Boolean).join('. '),
    why: ({ aspects }: Difference) => aspects.map((aspect) => t(`aspect.${aspect}`)).join(', '),
  }
}
