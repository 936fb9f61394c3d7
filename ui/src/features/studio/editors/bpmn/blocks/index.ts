import { everythingIn, is, type ModdleElement } from '../moddle'
import { approval, called, decision, escalation, qualify, stage, wait } from './sales'
import { stepsFor, waitForCustomer, type ServedBlock } from './served'
import type { Block, Domain } from './types'
import { end, parallel, question, start, task } from './work'

const DOMAINS: Domain[] = ['leads', 'opportunities', 'retention', 'approvals', 'escalations']

/** The messages of a model begin with the room it belongs to: `opportunities.moveRequested`. */
export function domainOf(definitions: ModdleElement): Domain {
  const messages = everythingIn(definitions).filter((element) => is(element, 'bpmn:Message'))
  const rooms = messages.map((message) => ((message.get('name') as string | undefined) ?? '').split('.')[0])
  return DOMAINS.find((domain) => rooms.includes(domain)) ?? 'other'
}

/** The process of a model; where several take part, the one that runs. */
export function processOf(definitions: ModdleElement): string {
  return everythingIn(definitions).find((element) => is(element, 'bpmn:Process'))?.id ?? ''
}

/** The blocks that a model can be built of. What would not run there is not offered. */
export function blocksFor(domain: Domain, process = '', served: ServedBlock[] = []): Block[] {
  const blocks = [
    domain === 'leads' ? qualify() : undefined,
    domain === 'opportunities' ? stage() : undefined,
    approval(domain),
    decision(),
    escalation(domain),
    waitForCustomer(served),
    ...stepsFor(process, served),
    wait(),
    called(),
    task(domain),
    question(),
    parallel(),
    start(),
    end(),
  ]
  return blocks.filter((block) => block !== undefined)
}

export const allDomains: Domain[] = [...DOMAINS, 'other']
