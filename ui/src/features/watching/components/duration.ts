import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import type { HeatMap } from '../api/watching'

const MINUTE = 60
const HOUR = 60 * MINUTE

const rounded = (value: number) => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value))

/** Says a length of time in days, hours or minutes; days are as long as the map's clock has them. */
export function useDuration({ time, daySeconds }: Pick<HeatMap, 'time' | 'daySeconds'>) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const said = (unit: 'workingDays' | 'days' | 'hours' | 'minutes', value: number) =>
    t(`duration.${unit}`, { count: rounded(value), number: format.number(rounded(value)) })
  return (seconds: number | null | undefined) => {
    if (seconds == null) return '–'
    if (seconds >= daySeconds) return said(time === 'WORKING' ? 'workingDays' : 'days', seconds / daySeconds)
    if (seconds >= HOUR) return said('hours', seconds / HOUR)
    return said('minutes', seconds / MINUTE)
  }
}
