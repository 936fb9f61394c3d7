import { is, type ModdleElement } from './moddle'

/** What the ids of elements begin with, as `ModelContractTest` wants them. */
const PREFIXES: [type: string, prefix: string][] = [
  ['bpmn:UserTask', 'userTask'],
  ['bpmn:ServiceTask', 'serviceTask'],
  ['bpmn:BusinessRuleTask', 'businessRuleTask'],
  ['bpmn:CallActivity', 'callActivity'],
  ['bpmn:SubProcess', 'subProcess'],
  ['bpmn:Gateway', 'gateway'],
  ['bpmn:StartEvent', 'startEvent'],
  ['bpmn:EndEvent', 'endEvent'],
  ['bpmn:Event', 'event'],
  ['bpmn:SequenceFlow', 'flow'],
  ['bpmn:TextAnnotation', 'annotation'],
  ['bpmn:Participant', 'participant'],
  ['bpmn:Lane', 'lane'],
  ['bpmn:Message', 'message'],
]

export function prefixOf(element: ModdleElement, stage = false): string | undefined {
  if (stage) return 'stage'
  return PREFIXES.find(([type]) => is(element, type))?.[1]
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l').replace(/Ł/g, 'L')

const wordsOf = (text: string) => plain(text).split(/[^A-Za-z0-9]+/).filter(Boolean)

/** `Technical clarification` -> `technicalClarification`; a name of digits alone has no word to begin with. */
export function camel(text: string): string {
  const words = wordsOf(text).map((word, at) => (at === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1).toLowerCase())
  const joined = words.join('').replace(/^\d+/, '')
  return joined.charAt(0).toLowerCase() + joined.slice(1)
}

/** `Technical clarification` -> `technical-clarification`, as stages are called in tables and on the board. */
export function kebab(text: string): string {
  return wordsOf(text)
    .map((word) => word.toLowerCase())
    .join('-')
}

/** The local part of an id: `userTask_callCustomer` -> `callCustomer`. */
export function localName(id: string): string {
  return id.slice(id.indexOf('_') + 1)
}

export const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Digits would do to tell two apart; the ids of sub-processes have none, so these are letters. */
function suffix(n: number): string {
  let rest = n
  let letters = ''
  do {
    letters = String.fromCharCode(65 + (rest % 26)) + letters
    rest = Math.floor(rest / 26) - 1
  } while (rest >= 0)
  return letters
}

export function uniqueId(prefix: string, local: string, taken: (id: string) => boolean): string {
  const base = `${prefix}_${(prefix === 'stage' || prefix === 'subProcess' ? local.replace(/\d/g, '') : local) || 'unnamed'}`
  if (!taken(base)) return base
  for (let n = 1; ; n++) {
    const id = base + suffix(n)
    if (!taken(id)) return id
  }
}
