import { readCondition, type Row } from './conditions'
import { expressionOf, is, listOf, type ModdleElement } from './moddle'

/** A value as a table gives it. */
export type Given = string | number | boolean | null

/** What a process holds after a rule task, where that is one value; `undefined` for rows and lists. */
export function valueAfter(task: ModdleElement, results: Record<string, unknown>[]): Given | undefined {
  if (task.get('camunda:mapDecisionResult') !== 'singleEntry' || results.length > 1) return undefined
  const values = Object.values(results[0] ?? {})
  return values.length > 1 ? undefined : ((values[0] ?? null) as Given)
}

/**
 * The way behind a rule task that its result leads to; `undefined` where there is no question right behind it, or where
 * something else than the result is asked.
 */
export function wayAfter(task: ModdleElement, value: Given): ModdleElement | undefined {
  const [flow, ...others] = waysOf(task)
  const question = flow?.get('targetRef') as ModdleElement | undefined
  if (others.length > 0 || !question || !is(question, 'bpmn:ExclusiveGateway')) return undefined
  const variable = task.get('camunda:resultVariable')
  const otherwise = question.get('default') as ModdleElement | undefined
  for (const way of waysOf(question).filter((each) => each !== otherwise)) {
    const condition = readCondition(expressionOf(way, 'conditionExpression') ?? '')
    if (!condition || condition.rows.some(({ fact }) => fact !== variable)) return undefined
    const holding = condition.rows.map((row) => holds(row, value))
    if (holding.includes(undefined)) return undefined
    if (condition.join === 'or' ? holding.includes(true) : !holding.includes(false)) return way
  }
  return otherwise
}

/** In the order in which the engine asks. Not every tool writes down at an element where its ways begin. */
function waysOf(element: ModdleElement): ModdleElement[] {
  return listOf(element.$parent, 'flowElements').filter((each) => is(each, 'bpmn:SequenceFlow') && each.get('sourceRef') === element)
}

/** Whether a comparison holds; `undefined` where only the engine can say. */
function holds({ operator, value: wanted }: Row, value: Given): boolean | undefined {
  if (operator === 'known') return value !== null
  if (operator === 'unknown') return value === null
  if (operator === 'is' || operator === 'isNot') {
    if (value !== null && typeof value !== 'boolean') return undefined
    return (value === true) === (operator === 'is')
  }
  if (value === null && (operator === '==' || operator === '!=')) return operator === '!='
  if (wanted === undefined || value === null || typeof value !== typeof wanted) return undefined
  switch (operator) {
    case '==':
      return value === wanted
    case '!=':
      return value !== wanted
    case '<':
      return value < wanted
    case '<=':
      return value <= wanted
    case '>':
      return value > wanted
    default:
      return value >= wanted
  }
}
