import { useFormat } from '@/shared/i18n/format'

/** A share, or a dash where nobody can tell. */
export function Share({ percent }: { percent: number | string | null | undefined }) {
  const format = useFormat()
  return <span className="figures">{percent == null ? '–' : format.percent(Number(percent))}</span>
}
