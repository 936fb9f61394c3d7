import { readCondition, type Value } from './conditions'
import type { Domain } from './blocks/types'
import { definitionOf, everythingIn, expressionOf, is, listOf, propertyOf, type ModdleElement } from './moddle'
import { readDue } from './workingTime'

export type FactType = 'text' | 'number' | 'flag' | 'date' | 'length' | 'unknown'

/** Something a process knows while it runs. `values` are those it can have, or has been compared with. */
export interface Fact {
  name: string
  type: FactType
  values: { value: string; label?: string }[]
  /** No other values than these can occur. */
  closed?: boolean
}

/** What the code of a room stores in its processes for ways to depend on, whether a model has used it yet or not. */
const STORED: Partial<Record<Domain, Record<string, FactType>>> = {
  leads: { outcome: 'text' },
  opportunities: { target: 'text', approvalNeeded: 'flag', approvalKind: 'text', moreApprovals: 'flag', approvalOutcome: 'text' },
  retention: { approvalOutcome: 'text' },
  approvals: { decision: 'text', moreLevels: 'flag', discountPercent: 'number', marginPercent: 'number', amount: 'number' },
  escalations: { reaction: 'text', escalationAction: 'text', level: 'number' },
}

const APPROVAL_OUTCOMES = ['approved', 'rejected', 'returned', 'recalled']

/** A list of choices as a form or a table has it, for a fact of the same name. */
export type Choices = Record<string, { type: FactType; values: { value: string; label?: string }[] }>

class Facts {
  private readonly found = new Map<string, Fact>()

  add(name: string, type: FactType, value?: Value) {
    const fact = this.found.get(name) ?? { name, type: 'unknown', values: [] }
    if (fact.type === 'unknown') fact.type = type
    if (typeof value === 'string' && !fact.values.some((known) => known.value === value)) fact.values.push({ value })
    this.found.set(name, fact)
  }

  all(choices: Choices): Fact[] {
    for (const fact of this.found.values()) {
      const choice = choices[fact.name]
      if (!choice) continue
      if (fact.type === 'unknown') fact.type = choice.type
      const others = fact.values.filter(({ value }) => !choice.values.some((known) => known.value === value))
      fact.values = [...choice.values, ...others]
      fact.closed = choice.values.length > 0
    }
    return [...this.found.values()].sort((a, b) => a.name.localeCompare(b.name))
  }
}

/** What is known in a model: what its room stores, its tables and called processes give, and its own conditions ask. */
export function factsOf(definitions: ModdleElement, domain: Domain, choices: Choices = {}): Fact[] {
  const facts = new Facts()
  for (const [name, type] of Object.entries(STORED[domain] ?? {})) facts.add(name, type)
  for (const element of everythingIn(definitions)) {
    if (is(element, 'bpmn:SequenceFlow')) asked(facts, expressionOf(element, 'conditionExpression'))
    for (const due of duesOf(element)) {
      const read = readDue(due)
      if (read.kind === 'afterFact') facts.add(read.fact, 'length')
      if (read.kind === 'atFact') facts.add(read.fact, 'date')
    }
    if (is(element, 'bpmn:BusinessRuleTask') && element.get('camunda:mapDecisionResult') === 'singleEntry') {
      facts.add(String(element.get('camunda:resultVariable')), 'unknown')
    }
    if (is(element, 'bpmn:CallActivity')) given(facts, element)
  }
  const stages = everythingIn(definitions).map((element) => [propertyOf(element, 'stage'), element.get('name')] as const)
  const target = stages.flatMap(([stage, name]) => (stage ? [{ value: stage, label: name as string | undefined }] : []))
  const outcomes = { type: 'text' as const, values: APPROVAL_OUTCOMES.map((value) => ({ value })) }
  return facts.all({ ...choices, ...(target.length > 0 ? { target: { type: 'text', values: target } } : {}), approvalOutcome: outcomes })
}

/** Facts on which a way can depend. */
export function comparable(facts: Fact[]): Fact[] {
  return facts.filter(({ type }) => type !== 'date' && type !== 'length')
}

function asked(facts: Facts, expression: string | undefined) {
  for (const { fact, operator, value } of (expression && readCondition(expression)?.rows) || []) {
    if (operator === 'is' || operator === 'isNot') facts.add(fact, 'flag')
    else facts.add(fact, typeof value === 'number' ? 'number' : typeof value === 'string' ? 'text' : 'unknown', value)
  }
}

function given(facts: Facts, call: ModdleElement) {
  const extensions = call.get('extensionElements') as ModdleElement | undefined
  for (const out of listOf(extensions, 'values').filter(({ $type }) => $type === 'camunda:Out')) facts.add(String(out.get('target')), 'unknown')
}

function duesOf(element: ModdleElement): string[] {
  const timer = definitionOf(element, 'bpmn:TimerEventDefinition')
  const dates = [expressionOf(timer, 'timeDate'), is(element, 'bpmn:UserTask') ? (element.get('camunda:dueDate') as string | undefined) : undefined]
  return dates.filter((date) => date !== undefined)
}

/** The choices of the fields of a form, in a language. */
export function choicesOfForm(content: string, language: string): Choices {
  const choices: Choices = {}
  for (const field of fieldsOf(JSON.parse(content) as FormField)) {
    if (!field.key) continue
    const values = (field.values ?? []).map((option) => ({ value: option.value, label: option.properties?.[`label.${language}`] ?? option.label }))
    choices[field.key] = { type: FORM_TYPES[field.type] ?? 'text', values }
  }
  return choices
}

const FORM_TYPES: Record<string, FactType> = { number: 'number', checkbox: 'flag', datetime: 'date' }

interface FormField {
  type: string
  key?: string
  components?: FormField[]
  values?: { value: string; label: string; properties?: Record<string, string> }[]
}

function fieldsOf(field: FormField): FormField[] {
  return [field, ...(field.components ?? []).flatMap(fieldsOf)]
}

export interface Table {
  id: string
  outputs: { name: string; type: FactType; values: { value: string }[] }[]
  collects: boolean
}

const DMN_TYPES: Record<string, FactType> = { string: 'text', boolean: 'flag', integer: 'number', long: 'number', double: 'number', date: 'date' }

/** The decisions of a DMN file, and what each gives. */
export function tablesOf(content: string): Table[] {
  const document = new DOMParser().parseFromString(content, 'text/xml')
  const named = (element: Element | Document, name: string) => [...element.getElementsByTagName('*')].filter((each) => each.localName === name)
  return named(document, 'decision').map((decision) => ({
    id: decision.getAttribute('id') ?? '',
    collects: named(decision, 'decisionTable').some((table) => ['COLLECT', 'RULE ORDER', 'OUTPUT ORDER'].includes(table.getAttribute('hitPolicy') ?? 'UNIQUE')),
    outputs: named(decision, 'output').map((output) => ({
      name: output.getAttribute('name') ?? '',
      type: DMN_TYPES[output.getAttribute('typeRef') ?? ''] ?? 'unknown',
      values: [...(named(output, 'text')[0]?.textContent ?? '').matchAll(/"([^"]*)"/g)].map((match) => ({ value: match[1] ?? '' })),
    })),
  }))
}

/** How a rule task is to take the result of a table: one value, one row, or several. */
export function mappingOf(table: Table | undefined): 'singleEntry' | 'singleResult' | 'resultList' {
  if (!table || table.outputs.length > 1) return table?.collects ? 'resultList' : 'singleResult'
  return table.collects ? 'resultList' : 'singleEntry'
}

/** Whether a fact of this name could be the result of a table, for its choices. */
export function choicesOfTables(definitions: ModdleElement, tables: Table[]): Choices {
  const choices: Choices = {}
  for (const element of everythingIn(definitions).filter((each) => is(each, 'bpmn:BusinessRuleTask'))) {
    const output = tables.find(({ id }) => id === element.get('camunda:decisionRef'))?.outputs[0]
    const variable = element.get('camunda:resultVariable') as string | undefined
    if (output && variable && element.get('camunda:mapDecisionResult') === 'singleEntry') choices[variable] = output
  }
  return choices
}

/** The names of the forms that a model's tasks use. */
export function formsIn(definitions: ModdleElement): string[] {
  const refs = everythingIn(definitions).map((element) => (is(element, 'bpmn:UserTask') ? (element.get('camunda:formRef') as string | undefined) : undefined))
  return [...new Set(refs.filter((ref) => ref !== undefined))]
}

export function mappingsOf(element: ModdleElement, type: 'camunda:In' | 'camunda:Out') {
  const extensions = element.get('extensionElements') as ModdleElement | undefined
  return listOf(extensions, 'values')
    .filter(({ $type }) => $type === type)
    .map((mapping) => ({
      source: mapping.get('source') as string | undefined,
      constant: mapping.get('sourceExpression') as string | undefined,
      target: mapping.get('target') as string,
    }))
}
