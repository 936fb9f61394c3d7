import { describe, expect, it } from 'vitest'
import { REPLACEMENTS, replacementsOf } from './allowed'
import { domainOf } from './blocks'
import { choicesOfForm, factsOf, mappingOf, tablesOf } from './facts'
import { definitionOf, everythingIn, expressionOf, is } from './moddle'
import { read, shipped } from './models.testing'
import { camel, kebab, uniqueId } from './names'
import { readDoer, writeDoer } from './people'
import { byElement } from './problems'
import { translated, translator } from './texts'
import { readDue, readLength, writeDue, writeLength } from './workingTime'

const models = await Promise.all(shipped('.bpmn').map(async ([file, xml]) => [file, await read(xml)] as const))
const content = (name: string, extension: string) => shipped(extension).find(([file]) => file.endsWith(name))?.[1] ?? ''

describe('what shipped models say', () => {
  const tasks = models.flatMap(([file, model]) => everythingIn(model).filter((element) => is(element, 'bpmn:UserTask')).map((task) => [`${file} ${task.id}`, task] as const))

  it.each(tasks)('of who does it is read and written as it was: %s', (_, task) => {
    const routing = { assignee: task.get('camunda:assignee') as string | undefined, groups: task.get('camunda:candidateGroups') as string | undefined }
    const doer = readDoer(routing)
    expect(doer.kind).not.toBe('other')
    expect(writeDoer(doer)).toEqual(Object.fromEntries(Object.entries(routing).filter(([, value]) => value !== undefined)))
  })

  const dues = models.flatMap(([, model]) =>
    everythingIn(model).flatMap((element) => {
      const timer = expressionOf(definitionOf(element, 'bpmn:TimerEventDefinition'), 'timeDate')
      const due = is(element, 'bpmn:UserTask') ? (element.get('camunda:dueDate') as string | undefined) : undefined
      return [timer, due].filter((each) => each !== undefined)
    }),
  )

  it.each([...new Set(dues)])('of when is read and written as it was: %s', (expression) => {
    const due = readDue(expression)
    expect(due.kind).not.toBe('other')
    expect(writeDue(due)).toBe(expression)
  })

  it('of what they are about is known', () => {
    const domains = Object.fromEntries(models.map(([file, model]) => [file.split('/').at(-1), domainOf(model)]))
    expect(domains).toMatchObject({
      'opportunity-pipeline.bpmn': 'opportunities', 'lead-qualification.bpmn': 'leads', 'win-back.bpmn': 'retention', 'approval.bpmn': 'approvals', 'escalation.bpmn': 'escalations',
    })
  })
})

describe('working time', () => {
  it('is read in its unit', () => {
    expect(readLength('PT4H')).toEqual({ amount: 4, unit: 'hours' })
    expect(readLength('P2D')).toEqual({ amount: 2, unit: 'days' })
    expect(readLength('PT30M')).toEqual({ amount: 30, unit: 'minutes' })
    expect(readLength('P1DT2H')).toBeUndefined()
    expect(readLength('P')).toBeUndefined()
    expect(writeLength({ amount: 30, unit: 'minutes' })).toBe('PT30M')
  })

  it('of another kind is left as it is', () => {
    expect(readDue("${workingTime.after('P1DT2H')}")).toEqual({ kind: 'other', expression: "${workingTime.after('P1DT2H')}" })
  })
})

describe('who does a task', () => {
  it('can be a person, a team, or somebody nobody knows here', () => {
    const id = '11111111-2222-3333-4444-555555555555'
    expect(readDoer({ assignee: id })).toEqual({ kind: 'person', id })
    expect(readDoer({ groups: id })).toEqual({ kind: 'namedTeam', id })
    expect(readDoer({ assignee: 'mallory' })).toEqual({ kind: 'other', assignee: 'mallory', groups: undefined })
    expect(readDoer({})).toEqual({ kind: 'nobody' })
  })
})

describe('facts', () => {
  const pipeline = models.find(([file]) => file.endsWith('opportunity-pipeline.bpmn'))?.[1]
  const qualification = models.find(([file]) => file.endsWith('lead-qualification.bpmn'))?.[1]

  it('of the pipeline know its stages', () => {
    const target = factsOf(pipeline as never, 'opportunities').find(({ name }) => name === 'target')
    expect(target?.closed).toBe(true)
    expect(target?.values.map(({ value }) => value)).toEqual(expect.arrayContaining(['pre-qualification', 'offer', 'won', 'lost']))
    expect(target?.values.find(({ value }) => value === 'offer')?.label).toBe('Offer')
  })

  it('have the choices of the form that asks for them, in the language of the reader', () => {
    const choices = choicesOfForm(content('qualify-lead.form', '.form'), 'cs')
    const outcome = factsOf(qualification as never, 'leads', choices).find(({ name }) => name === 'outcome')
    expect(outcome?.values.map(({ value }) => value)).toEqual(['qualified', 'nurture', 'disqualified'])
    expect(outcome?.values[0]?.label).not.toBe('Qualified')
  })

  it('of a table say how its result is taken', () => {
    const tables = tablesOf(content('lead-assignment.dmn', '.dmn'))
    expect(mappingOf(tables.find(({ id }) => id === 'leadAssignment'))).toBe('singleEntry')
    expect(mappingOf(tablesOf(content('win-back.dmn', '.dmn')).find(({ id }) => id === 'winBack'))).toBe('singleResult')
    expect(mappingOf(tablesOf(content('approval-policy.dmn', '.dmn')).find(({ id }) => id === 'approvalPolicy'))).toBe('resultList')
  })
})

describe('names', () => {
  it('become ids and keys of stages', () => {
    expect(camel('Technical clarification')).toBe('technicalClarification')
    expect(camel('Technické ujasnění')).toBe('technickeUjasneni')
    expect(camel('3 Łódź things')).toBe('lodzThings')
    expect(kebab('Technical clarification')).toBe('technical-clarification')
  })

  it('are told apart by letters', () => {
    const taken = new Set(['stage_offer', 'stage_offerA'])
    expect(uniqueId('stage', 'offer', (id) => taken.has(id))).toBe('stage_offerB')
    expect(uniqueId('stage', 'phase2', () => false)).toBe('stage_phase')
  })
})

describe('menus', () => {
  it('offer only what the sandbox takes', () => {
    const refused = ['script-task', 'service-task', 'send-task', 'manual-task', 'transaction', 'complex-gateway', 'signal-start', 'conditional-boundary', 'timer-start', 'task']
    expect(Object.keys(replacementsOf(Object.fromEntries([...refused, ...REPLACEMENTS].map((name) => [`replace-with-${name}`, {}]))))).toHaveLength(REPLACEMENTS.size)
    for (const name of refused) expect(REPLACEMENTS.has(name)).toBe(false)
  })

  it('speak the language of the reader', () => {
    expect(translator('cs')('Delete')).toBe('Smazat')
    expect(translator('en')('Delete')).toBe('Delete')
    expect(translator('pl')('Open {element}', { element: 'X' })).toBe('Otwórz X')
    expect(translated('Change element')).toBe(true)
  })
})

it('problems are counted by element, without hints', () => {
  const problem = { code: 'X', file: 'f', params: {} }
  const found = byElement([
    { ...problem, severity: 'ERROR', element: 'a' },
    { ...problem, severity: 'WARNING', element: 'a' },
    { ...problem, severity: 'HINT', element: 'a' },
    { ...problem, severity: 'ERROR', element: null },
  ])
  expect([...found].map(([id, problems]) => [id, problems.length])).toEqual([['a', 2]])
})
