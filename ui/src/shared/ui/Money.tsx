import { useFormat } from '../i18n/format'
import type { Money as MoneyValue } from '../api/types'

/** An amount in the reader's way of writing money; several currencies are listed, never added up. */
export function Money({ value }: { value: MoneyValue | MoneyValue[] | null | undefined }) {
  const format = useFormat()
  const values = Array.isArray(value) ? value : value ? [value] : []
  if (values.length === 0) return <>–</>
  return <span className="figures">{values.map(format.money).join(' + ')}</span>
}
