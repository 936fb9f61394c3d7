import { Fragment } from 'react'
import { useFormat } from '../i18n/format'
import type { Money as MoneyValue } from '../api/types'

/** An amount in the reader's way of writing money; several currencies are listed, never added up. */
export function Money({ value }: { value: MoneyValue | MoneyValue[] | null | undefined }) {
  const format = useFormat()
  const values = Array.isArray(value) ? value : value ? [value] : []
  if (values.length === 0) return <>–</>
  return values.map((each, index) => (
    <Fragment key={each.currency}>
      {index > 0 && ' + '}
      <span className="figures">{format.money(each)}</span>
    </Fragment>
  ))
}
