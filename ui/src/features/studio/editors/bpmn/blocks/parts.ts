import { writeDoer } from '../people'
import { writeDue, type Length } from '../workingTime'
import type { Flow, Part, Words } from './types'

/** What every job of the engine does when it fails: three tries, a minute apart; then it is an incident that people see. */
export const RETRIES = 'R3/PT1M'

export const words = (en: string, cs: string, pl: string): Words => ({ en, cs, pl })

const ESCALATION = words(
  'Raises an escalation; who hears of it is in the escalation policy.',
  'Založí eskalaci; kdo se o ní dozví, je v eskalačních pravidlech.',
  'Zgłasza eskalację; kto się o niej dowie, mówią zasady eskalacji.',
)

export const owners = () => {
  const { assignee = '', groups = '' } = writeDoer({ kind: 'owner' })
  return { 'camunda:assignee': assignee, 'camunda:candidateGroups': groups }
}

export const after = (amount: number, unit: Length['unit']) => writeDue({ kind: 'after', length: { amount, unit } })

interface Late {
  on: string
  noun: string
  reason: string
  due: string
  x: number
  y: number
  words: { event: Words; why: Words; step: Words; end: Words }
}

/** When a deadline passes, work stays where it is and somebody hears of it: a timer on the edge, an escalation, an end. */
export function late({ on, noun, reason, due, x, y, words: said }: Late): { parts: Part[]; flows: Flow[] } {
  return {
    parts: [
      {
        key: `${on}.late`, type: 'bpmn:BoundaryEvent', id: `${noun}Late`, name: said.event, documentation: said.why, on,
        x: x + 32, y: y - 18, attributes: { cancelActivity: false }, timer: due,
      },
      {
        key: `${on}.escalate`, type: 'bpmn:ServiceTask', id: `escalate${noun.charAt(0).toUpperCase()}${noun.slice(1)}`, name: said.step,
        documentation: ESCALATION, x, y: y + 70, attributes: { 'camunda:delegateExpression': '#{raiseEscalationDelegate}' },
        inputs: { escalationReason: reason },
      },
      { key: `${on}.told`, type: 'bpmn:EndEvent', id: `${noun}LateReported`, name: said.end, x: x + 140, y: y + 92 },
    ],
    flows: [
      { from: `${on}.late`, to: `${on}.escalate` },
      { from: `${on}.escalate`, to: `${on}.told` },
    ],
  }
}

export const TASK_LATE = {
  event: words('Task late', 'Úkol po termínu', 'Zadanie po terminie'),
  why: words(
    'The time is up. The task stays where it is; the supervisor hears of it.',
    'Čas vypršel. Úkol zůstává, kde je; nadřízený se o tom dozví.',
    'Czas minął. Zadanie zostaje, gdzie jest; przełożony się o tym dowie.',
  ),
  step: words('Report late task', 'Ohlásit zpoždění úkolu', 'Zgłosić spóźnione zadanie'),
  end: words('Late task reported', 'Zpoždění ohlášeno', 'Spóźnienie zgłoszone'),
}

export const YES = words('yes', 'ano', 'tak')
export const NO = words('no', 'ne', 'nie')
