import { describe, expect, it } from 'vitest'
import { readCondition, unfinished, writeCondition, type Condition } from './conditions'
import { everythingIn, expressionOf, is } from './moddle'
import { read, shipped } from './models.testing'

const conditions: [string, string][] = []
for (const [file, xml] of shipped('.bpmn')) {
  for (const flow of everythingIn(await read(xml)).filter((element) => is(element, 'bpmn:SequenceFlow'))) {
    const expression = expressionOf(flow, 'conditionExpression')
    if (expression) conditions.push([`${file} ${flow.id}`, expression])
  }
}

describe('a condition', () => {
  it('is found in the shipped models', () => expect(conditions.length).toBeGreaterThan(30))

  it.each(conditions)('of %s is read, and written as it was', (_, expression) => {
    const condition = readCondition(expression)
    expect(condition).toBeDefined()
    expect(writeCondition(condition as Condition)).toBe(expression)
  })

  it.each<[string, Condition]>([
    ["${amount > 100000 && customer != 'ACME'}", { join: 'and', rows: [{ fact: 'amount', operator: '>', value: 100000 }, { fact: 'customer', operator: '!=', value: 'ACME' }] }],
    ['${a or not b}', { join: 'or', rows: [{ fact: 'a', operator: 'is' }, { fact: 'b', operator: 'isNot' }] }],
    ['${team == null}', { join: 'and', rows: [{ fact: 'team', operator: 'unknown' }] }],
    ['${!(empty team)}', { join: 'and', rows: [{ fact: 'team', operator: 'known' }] }],
    ['${hot == true}', { join: 'and', rows: [{ fact: 'hot', operator: 'is' }] }],
    ['${100 <= points}', { join: 'and', rows: [{ fact: 'points', operator: '>=', value: 100 }] }],
    ['${name == "d\'Or"}', { join: 'and', rows: [{ fact: 'name', operator: '==', value: "d'Or" }] }],
  ])('%s is read', (expression, condition) => {
    expect(readCondition(expression)).toEqual(condition)
    expect(readCondition(writeCondition(condition))).toEqual(condition)
  })

  it.each([
    '${a && b || c}',
    '${a && (b || c)}',
    '${workingTime.after(x)}',
    '${a == b}',
    '${a ? b : c}',
    '${a +1 > 2}',
    '${a.b}',
    '${a}${b}',
    "${a == 'x\\'}",
    '${a == }',
    '${}',
    'a',
    '${a &&}',
    '${a b}',
  ])('%s is not one that people build', (expression) => expect(readCondition(expression)).toBeUndefined())

  it('says what is missing', () => {
    expect(unfinished({ join: 'and', rows: [{ fact: '', operator: '==' }] })).toBe('fact')
    expect(unfinished({ join: 'and', rows: [{ fact: 'a', operator: '==' }] })).toBe('value')
    expect(unfinished({ join: 'and', rows: [{ fact: 'a', operator: '==', value: '${b}' }] })).toBe('characters')
    expect(unfinished({ join: 'and', rows: [{ fact: 'a', operator: '==', value: `it's "so"` }] })).toBe('characters')
    expect(unfinished({ join: 'and', rows: [{ fact: 'a', operator: '<', value: -1 }] })).toBe('value')
    expect(unfinished({ join: 'and', rows: [{ fact: 'a', operator: '==', value: 'x'.repeat(400) }] })).toBe('length')
    expect(() => writeCondition({ join: 'and', rows: [] })).toThrow('fact')
  })
})
