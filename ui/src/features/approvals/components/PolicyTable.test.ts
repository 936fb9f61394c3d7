import { describe, expect, it } from 'vitest'
import { workingTime } from './PolicyTable'

describe('a length of working time', () => {
  it('is said as people say it', () => {
    expect(workingTime('PT8H', 'en')).toBe('8 hr')
    expect(workingTime('P3D', 'en')).toBe('3 days')
    expect(workingTime('P1DT4H', 'en')).toBe('1 day 4 hr')
    expect(workingTime('soon', 'en')).toBe('soon')
  })
})
