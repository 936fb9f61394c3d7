import type { Money, Schema } from '@/shared/api/types'
import { minorUnits, percentOf, sums, times } from '@/shared/money'

type Priced = Pick<Schema<'ItemView'>, 'quantity' | 'listPrice' | 'discountPercent'>

/** What a line comes to: the discounted price of one, rounded as on an invoice, times the quantity. */
export function lineTotal({ listPrice, discountPercent, quantity }: Priced): Money {
  return times(percentOf(listPrice, 100 - discountPercent), quantity)
}

/** What all lines come to at list prices and as offered; a deal is in one currency. */
export function totals(items: Priced[]): { list: Money | undefined; price: Money | undefined } {
  return {
    list: sums(items.map(({ listPrice, quantity }) => times(listPrice, quantity)))[0],
    price: sums(items.map(lineTotal))[0],
  }
}

/** The discount of a whole offer, in per cent to two places. */
export function discountOf(list: Money, price: Money): number {
  const whole = minorUnits(list)
  return whole === 0n ? 0 : Number(((whole - minorUnits(price)) * 10_000n + whole / 2n) / whole) / 100
}
