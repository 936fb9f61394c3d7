import { expect, test } from 'vitest'
import { approverOf, asFacts, asRows, termOf, valuesOf } from './facts'

test('what is typed is read as the fact it is', () => {
  const facts = { discountPercent: 12.5, hasCustomer: false, outcome: 'won', tier: null }

  expect(asFacts(asRows(facts))).toEqual(facts)
  expect(asFacts([{ name: ' ', value: 'nothing' }, { name: 'product ', value: ' GTX 1' }])).toEqual({ product: 'GTX 1' })
})

test('values of other cases are offered, but for numbers', () => {
  const cases = [{ outcome: 'won', discountPercent: 8, hasCustomer: true }, { outcome: 'lost', hasCustomer: true }]

  expect(valuesOf(cases)).toEqual({ outcome: ['won', 'lost'], discountPercent: [], hasCustomer: ['true', 'false'] })
})

test('a level asks somebody about something', () => {
  expect(approverOf('DISCOUNT: superior(2)')).toEqual({ kind: 'DISCOUNT', who: 'superior(2)' })
  expect(termOf({ kind: 'DISCOUNT', who: 'superior(2)' })).toBe('DISCOUNT: superior(2)')
})
