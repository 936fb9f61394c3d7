import type { DiagramElement } from './moddle'
import type { Injector } from './services'
import type { Placing } from './place'
import { task } from './blocks/work'
import { domainOf } from './blocks'
import { definitionsOf } from './place'

/**
 * What bpmn-js's menu may make of an element: of what the sandbox takes (`BpmnVocabulary`), that which a person can finish
 * in the panel. Steps that a machine does come as blocks, never bare.
 */
export const REPLACEMENTS = new Set([
  'user-task', 'rule-task', 'call-activity', 'expanded-subprocess', 'event-subprocess', 'subprocess',
  'exclusive-gateway', 'parallel-gateway', 'inclusive-gateway', 'event-based-gateway',
  'none-start', 'none-end', 'none-start-event', 'none-end-event', 'none-intermediate-throw', 'none-intermediate-throwing', 'terminate-end',
  'message-start', 'non-interrupting-message-start', 'message-intermediate-catch', 'timer-intermediate-catch',
  'message-boundary', 'timer-boundary', 'non-interrupting-message-boundary', 'non-interrupting-timer-boundary',
  'sequence-flow', 'default-flow', 'conditional-flow',
])

/** Changes of what is there, beside its kind; loops are left to whoever draws with the desktop modeler. */
const HEADERS = new Set(['toggle-non-interrupting'])

const APPENDS = new Set([
  'append.end-event', 'append.gateway', 'append.text-annotation', 'append.message-intermediate-event', 'append.timer-intermediate-event',
  'connect', 'replace', 'delete', 'lane-insert-above', 'lane-insert-below', 'lane-divide-two', 'lane-divide-three',
])

type Entries = Record<string, unknown>

export function replacementsOf(entries: Entries): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => REPLACEMENTS.has(key.replace(/^replace-with-/, ''))))
}

const only = (entries: Entries, allowed: Set<string>) => Object.fromEntries(Object.entries(entries).filter(([key]) => allowed.has(key)))

const LAST = 100

/** Leaves in bpmn-js's own menus what our models may hold. */
export class AllowedOnly {
  static $inject = ['injector', 'popupMenu', 'contextPad', 'translate']

  constructor(
    private readonly injector: Injector,
    popupMenu: { registerProvider: (menu: string, priority: number, provider: object) => void },
    contextPad: { registerProvider: (priority: number, provider: object) => void },
    private readonly translate: (text: string) => string,
  ) {
    popupMenu.registerProvider('bpmn-replace', LAST, {
      getPopupMenuEntries: () => replacementsOf,
      getPopupMenuHeaderEntries: () => (entries: Entries) => only(entries, HEADERS),
    })
    contextPad.registerProvider(LAST, { getContextPadEntries: (element: DiagramElement) => (entries: Entries) => this.pad(element, entries) })
  }

  private pad(element: DiagramElement, entries: Entries): Entries {
    const kept = only(entries, APPENDS)
    // A bare task is nothing a process could do: what is appended is a task for somebody, with its deadline.
    if (!('append.append-task' in entries)) return kept
    const append = {
      group: 'model',
      className: 'bpmn-icon-user-task',
      title: this.translate('Append task'),
      action: { click: () => this.append(element) },
    }
    return { 'append.user-task': append, ...kept }
  }

  private append(element: DiagramElement) {
    const domain = domainOf(definitionsOf(element.businessObject))
    this.injector.get<Placing>('placing').place(task(domain), { kind: 'after', element })
  }
}
