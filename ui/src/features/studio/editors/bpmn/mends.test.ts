import { expect, it } from 'vitest'
import type { Problem } from '../../api/drafts'
import type { Edit } from './edit'
import { isMendable, mend } from './mends'
import { moddle } from './models.testing'
import type { DiagramElement } from './moddle'

const problem = (code: string): Problem => ({ code, file: 'gift-for-all.bpmn', severity: 'ERROR', element: 'x', params: {} })

function mended(code: string, type: string) {
  const element = { id: 'x', businessObject: moddle().create(type, { id: 'x' }) } as unknown as DiagramElement
  const set: Record<string, unknown>[] = []
  mend({ attributes: (_: DiagramElement, attributes: Record<string, unknown>) => set.push(attributes) } as unknown as Edit, problem(code), element)
  return set
}

it('what is used is bound to what is released with it, whatever it is', () => {
  expect(mended('BINDING', 'bpmn:UserTask')).toEqual([{ 'camunda:formRefBinding': 'deployment' }])
  expect(mended('BINDING', 'bpmn:CallActivity')).toEqual([{ 'camunda:calledElementBinding': 'deployment' }])
  expect(mended('BINDING', 'bpmn:BusinessRuleTask')).toEqual([{ 'camunda:decisionRefBinding': 'deployment' }])
})

it('the way that is taken otherwise loses its condition', () => {
  expect(isMendable(problem('DEFAULT_WITH_CONDITION'))).toBe(true)
  expect(mended('DEFAULT_WITH_CONDITION', 'bpmn:SequenceFlow')).toEqual([{ conditionExpression: undefined }])
})
