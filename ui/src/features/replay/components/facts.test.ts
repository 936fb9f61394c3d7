import { expect, test } from 'vitest'
import { asFacts, asRows } from './facts'

test('what is typed is read as the fact it is', () => {
  const facts = { discountPercent: 12.5, hasCustomer: false, outcome: 'won', tier: null }

  expect(asFacts(asRows(facts))).toEqual(facts)
  expect(asFacts([{ name: ' ', value: 'nothing' }, { name: 'product ', value: ' GTX 1' }])).toEqual({ product: 'GTX 1' })
})
