import { expect, it } from 'vitest'
import cs from '../i18n/cs.json'
import en from '../i18n/en.json'
import pl from '../i18n/pl.json'
import { fields } from './parsed'

const form = JSON.stringify({
  components: [
    { key: 'company', type: 'textfield', label: 'Company', properties: { 'label.cs': 'Firma' } },
    { key: 'until', type: 'datetime', subtype: 'date', dateLabel: 'Until', properties: { 'dateLabel.cs': 'Do kdy' } },
    { id: 'Group_a', type: 'group', label: 'More', components: [{ key: 'vip', type: 'checkbox', label: 'Important' }] },
    { key: 'raw', type: 'iframe' },
  ],
})

it('calls the fields of a form as the language of the reader does, and says their kinds', () => {
  expect(fields(form, 'cs')).toEqual([
    { key: 'company', label: 'Firma', kind: 'textfield' },
    { key: 'until', label: 'Do kdy', kind: 'date' },
    { key: 'Group_a', label: 'More', kind: 'group' },
    { key: 'vip', label: 'Important', kind: 'checkbox' },
    { key: 'raw', label: 'raw', kind: 'other' },
  ])
  expect(fields(form, 'en')[0]?.label).toBe('Company')
})

it('has words for every kind in every language', () => {
  for (const words of [en, cs, pl])
    for (const { kind } of fields(form, 'en')) expect(words.comparison.kind[kind]).toBeTruthy()
})

it('shows nothing of what is no form', () => {
  expect(fields('{', 'en')).toEqual([])
})
