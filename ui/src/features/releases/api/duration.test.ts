import { expect, it } from 'vitest'
import { duration } from './duration'

it('reads times as models write them, and nothing else', () => {
  expect(duration('PT4H')).toEqual([{ unit: 'hours', count: 4 }])
  expect(duration('P1DT2H30M')).toEqual([
    { unit: 'days', count: 1 },
    { unit: 'hours', count: 2 },
    { unit: 'minutes', count: 30 },
  ])
  expect(duration('P')).toBeUndefined()
  expect(duration('Praha')).toBeUndefined()
})
