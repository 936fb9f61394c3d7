import { expect, it } from 'vitest'
import { createFormSheet } from './formSheet'

const schema = {
  type: 'default',
  id: 'clarify',
  schemaVersion: 18,
  components: [
    { id: 'Field_a', type: 'textfield', key: 'a', label: 'A', layout: { row: 'Row_1', columns: null } },
    { id: 'Field_b', type: 'checkbox', key: 'b', label: 'B', layout: { row: 'Row_2', columns: null } },
  ],
}

it('a form is drawn with our kinds of fields, and a change of it is told', async () => {
  const container = document.createElement('div')
  document.body.append(container)
  const told: unknown[] = []
  const chosen: (string | undefined)[] = []
  const sheet = createFormSheet({
    container,
    schema,
    nameOf: (type) => `our ${type}`,
    onChange: (now) => told.push(now),
    onSelect: (id) => chosen.push(id),
    onDraw: () => {},
  })
  await sheet.ready
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(container.querySelector('[data-id=Field_a]')).not.toBeNull()
  // A kind that only a form from elsewhere has stays with it; others are not offered.
  const offered = [...container.querySelectorAll('.fjs-palette-field')].map((field) => field.getAttribute('data-field-type'))
  expect(offered.sort()).toEqual(['checkbox', 'datetime', 'number', 'select', 'textarea', 'textfield'])
  expect(told).toEqual([])
  sheet.select('Field_a')
  expect(chosen).toEqual(['Field_a'])
  sheet.edit('Field_a', { label: 'Question' })
  expect(told).toHaveLength(1)
  expect(JSON.stringify(told[0])).toContain('Question')
  sheet.destroy()
})
