import { describe, expect, it } from 'vitest'
import { levelOf, mostOf, valueOf } from './heat'
import type { ElementHeat } from './watching'

const element = (change: Partial<ElementHeat>): ElementHeat => ({
  element: 'userTask_a',
  name: 'A',
  type: 'userTask',
  within: null,
  scope: false,
  drawn: true,
  visits: 0,
  returns: 0,
  medianSeconds: null,
  p90Seconds: null,
  waiting: 0,
  longestSeconds: null,
  missed: 0,
  late: 0,
  ends: 0,
  cancelled: 0,
  unassigned: null,
  sharePercent: 0,
  ...change,
})

describe('the colours of a heat map', () => {
  it('are none for nothing, the first for little and the last for the most', () => {
    expect([0, 1, 20, 21, 60, 100].map((value) => levelOf(value, 100))).toEqual([0, 1, 1, 2, 3, 5])
    expect(levelOf(0, 0)).toBe(0)
  })

  it('take what is not known for nothing', () => {
    expect(valueOf(element({}), 'median')).toBe(0)
    expect(valueOf(element({ medianSeconds: 60 }), 'median')).toBe(60)
  })

  it('are not measured against what holds others, nor against what is not drawn', () => {
    expect(mostOf([element({ visits: 3 }), element({ visits: 9, scope: true }), element({ visits: 8, drawn: false })], 'visits')).toBe(3)
  })
})
