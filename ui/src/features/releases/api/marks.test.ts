import { expect, it } from 'vitest'
import { marks } from './marks'

const difference = (code: string, element: string | null) => ({ code, element, file: 'a.bpmn', name: null, detail: null, before: null, now: null })

it('marks what is new as new, whatever else is said of it', () => {
  const found = marks([difference('ELEMENT_ADDED', 'a'), difference('DEADLINE', 'a'), difference('RENAMED', 'b'), difference('LAYOUT', null)])
  expect([...found]).toEqual([
    ['a', 'added'],
    ['b', 'changed'],
  ])
})
