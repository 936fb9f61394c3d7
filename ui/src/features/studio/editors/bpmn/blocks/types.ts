import type { Language } from '@/shared/i18n'

/** A text in every language: a model carries all three, whoever draws it. */
export type Words = Record<Language, string>

/** What a process is about: which facts, forms and messages it may use. */
export type Domain = 'leads' | 'opportunities' | 'retention' | 'approvals' | 'escalations' | 'other'

export interface Mapping {
  source?: string
  constant?: string
  target: string
}

/** One element of a block, with everything a person would otherwise have to know. */
export interface Part {
  key: string
  type: string
  /** The part of its id behind the prefix, in English. */
  id: string
  name?: Words
  documentation?: Words
  x: number
  y: number
  width?: number
  height?: number
  /** The part it stands in, or on the edge of which it sits. */
  inside?: string
  on?: string
  attributes?: Record<string, string | boolean>
  properties?: Record<string, string>
  inputs?: Record<string, string>
  ins?: Mapping[]
  outs?: Mapping[]
  /** When its timer goes off. */
  timer?: string
  /** The name of the message it waits for. */
  message?: string
}

export interface Flow {
  from: string
  /** `before`: the stage the block comes after; where there is none, the flow is left out. */
  to: string
  name?: Words
  condition?: string
  otherwise?: boolean
}

export type Icon =
  | 'qualify' | 'stage' | 'approval' | 'decision' | 'escalation' | 'wait' | 'process' | 'task' | 'question' | 'parallel' | 'start' | 'end' | 'block' | 'mail' | 'tell' | 'activity' | 'retention' | 'customer'

export interface Block {
  id: string
  icon: Icon
  group: 'sales' | 'steps' | 'work' | 'flow'
  name: Words
  hint: Words
  parts: Part[]
  flows: Flow[]
  /** Where the way comes in, and where it goes on; without an exit it ends here. */
  entry: string
  exit?: { from: string; name?: Words; condition?: string }
  /** Sits on the edge of what it is dropped on, if that can be late. */
  attaches?: boolean
}
