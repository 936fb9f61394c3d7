import { everythingIn, is, type ModdleElement } from '../moddle'
import { approval, called, decision, escalation, qualify, stage, wait } from './sales'
import type { Block, Domain } from './types'
import { end, parallel, question, start, task } from './work'

const DOMAINS: Domain[] = ['leads', 'opportunities', 'retention', 'approvals', 'escalations']

/** The messages of a model begin with the room it belongs to: `opportunities.moveRequested`. */
export function domainOf(definitions: ModdleElement): Domain {
  const messages = everythingIn(definitions).filter((element) => is(element, 'bpmn:Message'))
  const rooms = messages.map((message) => ((message.get('name') as string | undefined) ?? '').split('.')[0])
  return DOMAINS.find((domain) => rooms.includes(domain)) ?? 'other'
}

/** The blocks that a model of a domain can be built of. What would not run there is not offered. */
export function blocksFor(domain: Domain): Block[] {
  const blocks = [
    domain === 'leads' ? qualify() : undefined,
    domain === 'opportunities' ? stage() : undefined,
    approval(domain),
    decision(),
    escalation(domain),
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
