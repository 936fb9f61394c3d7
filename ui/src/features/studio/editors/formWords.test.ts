import { describe, expect, it } from 'vitest'
import { conditionOf, hiddenWhen, labelOf, localised, relabelled } from './formWords'

const date = { id: 'Field_1', type: 'datetime', label: 'On', dateLabel: 'On', properties: { 'label.cs': 'Dne', 'dateLabel.cs': 'Dne' } }

describe('the words of a form', () => {
  it('are shown in the language of the reader', () => {
    const form = {
      id: 'f',
      components: [date, { id: 'Field_2', label: 'Why', values: [{ label: 'Spam', value: 'S', 'label.cs': 'Nevyžádané' }] }],
    }
    expect(localised(form, 'cs')).toMatchObject({
      components: [{ label: 'Dne', dateLabel: 'Dne' }, { label: 'Why', values: [{ label: 'Nevyžádané', value: 'S' }] }],
    })
  })

  it('are changed in one language at a time, a date in both places', () => {
    expect(relabelled(date, 'en', 'By')).toEqual({ label: 'By', dateLabel: 'By' })
    const czech = relabelled(date, 'cs', 'Do')
    expect(czech).toEqual({ properties: { 'label.cs': 'Do', 'dateLabel.cs': 'Do' } })
    expect(labelOf({ ...date, ...czech }, 'cs')).toBe('Do')
  })
})

describe('when a field is seen', () => {
  it.each([
    [undefined, { kind: 'always' }],
    ['=points = null or points = ""', { kind: 'filled', field: 'points' }],
    ['=outcome != "qualified"', { kind: 'is', field: 'outcome', value: 'qualified' }],
    ['=outcome = "nurture"', { kind: 'isNot', field: 'outcome', value: 'nurture' }],
    ['=a > 3 and b', { kind: 'other', text: '=a > 3 and b' }],
  ])('%s is read, and written as it was', (hide, condition) => {
    expect(conditionOf(hide)).toEqual(condition)
    expect(hiddenWhen(conditionOf(hide))).toBe(hide)
  })

  it('cannot be broken out of by a quote', () => {
    expect(hiddenWhen({ kind: 'is', field: 'a', value: 'x" or true or "' })).toBe('=a != "x or true or "')
  })
})
