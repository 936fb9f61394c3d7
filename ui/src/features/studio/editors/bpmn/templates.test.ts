import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allDomains, blocksFor } from './blocks'
import { served } from './blocks/served'
import type { Block, Domain } from './blocks/types'
import { writePart } from './blocks/write'
import { everythingIn, type ModdleElement } from './moddle'
import { moddle, ROOT } from './models.testing'
import { prefixOf } from './names'
import { elementTemplates } from './templates'

// What `GET /api/studio/blocks` answers for any process; `ElementTemplateTest` says when it no longer does.
const steps = served(JSON.parse(readFileSync(join(ROOT, 'src/test/resources/blocks/served.json'), 'utf8')))

/** A model of one block, as the palette places it: a start before it, an end behind it, a task where it needs one to hang on. */
async function modelOf(block: Block, domain: Domain): Promise<string> {
  const model = moddle()
  const create = model.create.bind(model)
  const process = create('bpmn:Process', { id: `${block.id}${domain.charAt(0).toUpperCase()}${domain.slice(1)}`, isExecutable: true })
  process.set('camunda:historyTimeToLive', 'P1825D')
  const messages: ModdleElement[] = []
  const made = new Map<string, ModdleElement>()
  const add = (element: ModdleElement, parent: ModdleElement) => parent.set('flowElements', [...((parent.get('flowElements') as ModdleElement[]) ?? []), element])
  const host = create('bpmn:UserTask', { id: 'userTask_host', name: 'Host' })
  host.set('camunda:assignee', '${owner}')
  if (block.attaches) made.set('host', host)
  if (block.attaches) add(host, process)
  for (const part of block.parts) {
    const element = create(part.type)
    element.id = `${prefixOf(element, part.properties?.stage !== undefined)}_${part.id}`
    writePart(element, chosen(part.key, part), 'en', create)
    if (part.on) element.set('attachedToRef', made.get(part.on))
    if (part.message) {
      const message = create('bpmn:Message', { id: `message_${part.message.split('.')[1]}`, name: part.message })
      messages.push(message)
      element.set('eventDefinitions', [create('bpmn:MessageEventDefinition', { messageRef: message })])
    }
    made.set(part.key, element)
    add(element, (part.inside && made.get(part.inside)) || process)
  }
  const connect = (from: ModdleElement | undefined, to: ModdleElement | undefined, parent: ModdleElement, condition?: string, otherwise?: boolean) => {
    if (!from || !to) return
    const flow = create('bpmn:SequenceFlow', { id: `flow_${from.id}To${to.id}`.replaceAll('_', ''), sourceRef: from, targetRef: to })
    flow.id = `flow_${(flow.id ?? '').slice(4)}`
    if (condition) flow.set('conditionExpression', create('bpmn:FormalExpression', { body: condition }))
    if (otherwise) from.set('default', flow)
    add(flow, parent)
  }
  const parentOf = (key: string) => made.get(block.parts.find((part) => part.key === key)?.inside ?? '') ?? process
  for (const { from, to, condition, otherwise } of block.flows) connect(made.get(from), made.get(to), parentOf(from), condition, otherwise)
  const end = create('bpmn:EndEvent', { id: 'endEvent_after' })
  if (block.exit) add(end, process)
  if (block.exit) connect(made.get(block.exit.from), end, process, block.exit.condition)
  const start = create('bpmn:StartEvent', { id: 'startEvent_before' })
  const first = block.attaches ? host : made.get(block.entry)
  if (block.id !== 'start') add(start, process)
  if (block.id !== 'start') connect(start, first, process)
  const definitions = create('bpmn:Definitions', { id: 'definitions', targetNamespace: 'https://kramek.io/processes', rootElements: [process, ...messages] })
  return (await model.toXML(definitions, { format: true })).xml
}

/** What a person chooses after a block was placed; until then it is on the list of problems. */
function chosen(key: string, part: Block['parts'][number]): Block['parts'][number] {
  const choices: Record<string, Record<string, string>> = {
    'bpmn:BusinessRuleTask': { 'camunda:decisionRef': 'winBack', 'camunda:resultVariable': 'winBack', 'camunda:mapDecisionResult': 'singleResult' },
    'bpmn:UserTask': { 'camunda:formRef': 'work-stage' },
    'bpmn:CallActivity': { calledElement: 'approval' },
  }
  return { ...part, attributes: { ...choices[part.type], ...part.attributes }, key }
}

const blocks = allDomains.flatMap((domain) => blocksFor(domain, '', steps).map((block): [string, Domain, Block] => [block.id, domain, block]))

describe('blocks', () => {
  // `ElementTemplateTest` takes these files through the sandbox, and deploys them. Written anew by `vitest run -u`.
  it.each(blocks)('%s for %s is as the sandbox has seen it', async (id, domain, block) => {
    await expect(await modelOf(block, domain)).toMatchFileSnapshot(join(ROOT, `src/test/resources/blocks/${domain}-${id}.bpmn`))
  })

  it.each(blocks)('%s for %s has all its words, ids of its own, and leads on', (_, __, block) => {
    for (const words of [block.name, block.hint, ...block.parts.flatMap(({ name, documentation }) => [name, documentation])]) {
      if (words) for (const text of Object.values(words)) expect(text.trim()).not.toBe('')
    }
    const keys = new Set(block.parts.map(({ key }) => key))
    expect(keys.size).toBe(block.parts.length)
    if (block.attaches) keys.add('host')
    for (const { from, to } of block.flows) expect([keys.has(from), keys.has(to)]).toEqual([true, true])
    expect(keys.has(block.entry)).toBe(true)
    if (block.exit) expect(keys.has(block.exit.from)).toBe(true)
  })

  it('offers the stage to the pipeline alone, and an approval where something can be approved', () => {
    const ids = (domain: Domain) => blocksFor(domain, '', steps).map(({ id }) => id)
    expect(ids('opportunities')).toContain('stage')
    expect(ids('leads')).not.toContain('stage')
    expect(ids('leads')).toContain('qualify')
    expect(ids('other')).not.toContain('approval')
  })

  it('offers steps where they may stand, and the wait for a customer as one block', () => {
    const closing = { ...(steps[0] as (typeof steps)[number]), bean: 'closeApprovalDelegate', processes: ['approval'] }
    const ids = (process: string) => blocksFor('approvals', process, [...steps, closing]).map(({ id }) => id)
    expect(ids('approval')).toContain('closeApprovalDelegate')
    expect(ids('winBack')).not.toContain('closeApprovalDelegate')
    expect(ids('winBack')).toEqual(expect.arrayContaining(['customer', 'writeToCustomerDelegate', 'tellColleagueDelegate', 'createActivityDelegate', 'startRetentionDelegate']))
    expect(ids('winBack')).not.toContain('pauseDeadlinesDelegate')
    expect(blocksFor('approvals').map(({ id }) => id)).not.toContain('customer')
  })
})

describe('element templates', () => {
  it('are the file in docs', async () => {
    await expect(`${JSON.stringify(elementTemplates(steps), null, 2)}\n`).toMatchFileSnapshot(join(ROOT, 'docs/element-templates/kramek.json'))
  })

  it('each have an id of their own', () => {
    const ids = elementTemplates(steps).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

it('a placed element carries its label in every language', () => {
  const model = moddle()
  const block = blocksFor('opportunities').find(({ id }) => id === 'stage') as Block
  const part = block.parts[0] as Block['parts'][number]
  const stage = model.create('bpmn:SubProcess', { id: 'x' })
  writePart(stage, part, 'cs', model.create.bind(model))
  expect(stage.name).toBe('Nová fáze')
  expect(everythingIn(stage)).toHaveLength(1)
})
