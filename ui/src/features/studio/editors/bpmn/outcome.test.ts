import { describe, expect, it } from 'vitest'
import { everythingIn } from './moddle'
import { read } from './models.testing'
import { valueAfter, wayAfter, type Given } from './outcome'

const model = (conditions: string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
  <bpmn:process id="p">
    <bpmn:businessRuleTask id="task" camunda:decisionRef="tier" camunda:resultVariable="tier" camunda:mapDecisionResult="singleEntry" />
    <bpmn:sequenceFlow id="flow" sourceRef="task" targetRef="question" />
    <bpmn:exclusiveGateway id="question" default="flow_else" />
    <bpmn:task id="end" />
    <bpmn:sequenceFlow id="flow_else" sourceRef="question" targetRef="end" />
    ${conditions
      .map((condition, n) => `<bpmn:sequenceFlow id="flow_${n}" sourceRef="question" targetRef="end"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\${${condition}}</bpmn:conditionExpression></bpmn:sequenceFlow>`)
      .join('')}
  </bpmn:process>
</bpmn:definitions>`

async function taskOf(conditions: string[]) {
  const task = everythingIn(await read(model(conditions))).find(({ id }) => id === 'task')
  if (!task) throw new Error('no task')
  return task
}

describe('the way behind a table', () => {
  const ways: [conditions: string[], value: Given, way: string | undefined][] = [
    [["tier == 'A'", "tier == 'B'"], 'B', 'flow_1'],
    [["tier == 'A'", "tier == 'B'"], 'C', 'flow_else'],
    [["tier == 'A'", "tier == 'B'"], null, 'flow_else'],
    [["tier != 'A'"], 'B', 'flow_0'],
    [["tier != 'A'"], null, 'flow_0'],
    [["tier == 'A' || tier == 'B'"], 'B', 'flow_0'],
    [['tier &gt;= 3 &amp;&amp; tier &lt; 5'], 4, 'flow_0'],
    [['tier &gt;= 3 &amp;&amp; tier &lt; 5'], 5, 'flow_else'],
    [['tier'], true, 'flow_0'],
    [['!tier'], false, 'flow_0'],
    [['tier == null'], null, 'flow_0'],
    [['tier &lt; 3'], null, undefined],
    [['tier == 3'], '3', undefined],
    [["amount == 'A'", "tier == 'B'"], 'B', undefined],
    [["tier == 'B'", "amount == 'A'"], 'B', 'flow_0'],
    [['owner.mood'], 'B', undefined],
  ]

  it.each(ways)('of %j for %j is %s', async (conditions, value, way) => {
    expect(wayAfter(await taskOf(conditions), value)?.id).toBe(way)
  })

  it('is left to people where the process holds more than one value', async () => {
    const task = await taskOf(["tier == 'A'"])
    expect(valueAfter(task, [{ tier: 'A' }])).toBe('A')
    expect(valueAfter(task, [])).toBeNull()
    expect(valueAfter(task, [{ tier: 'A' }, { tier: 'B' }])).toBeUndefined()
    expect(valueAfter(task, [{ tier: 'A', budget: 1 }])).toBeUndefined()
    task.set('camunda:mapDecisionResult', 'singleResult')
    expect(valueAfter(task, [{ tier: 'A' }])).toBeUndefined()
  })
})
