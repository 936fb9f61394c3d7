import { expect, it } from 'vitest'
import { sorted } from './differences'
import type { Difference } from './releases'

const difference = (code: string, element: string): Difference => ({ code, element, file: 'a.bpmn', name: null, detail: null, before: null, now: null })

it('folds how something new is written, and nothing of what was there', () => {
  const added = difference('ELEMENT_ADDED', 'stage')
  const deadline = difference('DEADLINE', 'stage')
  const written = difference('ATTRIBUTE', 'stage')
  const changed = difference('ATTRIBUTE', 'task')

  expect(sorted([added, deadline, written, changed])).toEqual({ told: [added, deadline, changed], details: [written] })
})
