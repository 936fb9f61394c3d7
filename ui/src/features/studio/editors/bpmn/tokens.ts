import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { is, type DiagramElement, type ModdleElement } from './moddle'
import { service, type Injector } from './services'

interface Subscription {
  scope: unknown
  event: { type: string }
}

/** The parts of the token simulation that decisions talk to. */
interface Simulator {
  waitAtElement: (element: DiagramElement, wait: boolean) => void
  findSubscriptions: (filter: { element: DiagramElement }) => Subscription[]
  trigger: (subscription: Subscription) => void
  getConfig: (element: DiagramElement) => { activeOutgoing?: DiagramElement }
}

interface Ways {
  /** Turns to the next way of a question. */
  setSequenceFlow: (question: DiagramElement) => void
}

export interface DecidingTask {
  id: string
  name: string
  decision: string
  task: ModdleElement
}

/** Tokens at the tasks that tables decide: they wait there, and go on when somebody says so. */
export class Tokens {
  readonly tasks: DecidingTask[]
  private readonly viewer: Injector
  private readonly simulator: Simulator

  constructor(viewer: NavigatedViewer) {
    this.viewer = viewer as unknown as Injector
    this.simulator = this.viewer.get<Simulator>('simulator')
    const elements = service(this.viewer, 'elementRegistry').filter((element) => decisionOf(element) !== undefined)
    this.tasks = elements.map(({ id, businessObject }) => ({
      id,
      name: businessObject.name ?? id,
      decision: decisionOf({ businessObject }) ?? '',
      task: businessObject,
    }))
    elements.forEach((element) => this.simulator.waitAtElement(element, true))
  }

  /** Tells of the tasks at which tokens wait, whenever that changes. */
  onWaiting(tell: (ids: string[]) => void) {
    service(this.viewer, 'eventBus').on('tokenSimulation.simulator.elementChanged', ({ element }) => {
      if (decisionOf(element as DiagramElement) !== undefined) tell(this.tasks.map(({ id }) => id).filter((id) => this.waiting(id)))
    })
  }

  /** Tells when somebody selects one of the tasks. */
  onSelected(tell: (id: string) => void) {
    service(this.viewer, 'eventBus').on('selection.changed', ({ newSelection }) => {
      const [selected] = newSelection as DiagramElement[]
      const task = this.tasks.find(({ id }) => id === (selected?.labelTarget ?? selected)?.id)
      if (task) tell(task.id)
    })
  }

  /** Sends the token of a task on its way. */
  goOn(id: string) {
    const subscription = this.waiting(id)
    if (subscription) this.simulator.trigger(subscription)
  }

  /** Turns a question to one of its ways. */
  turnTo(way: ModdleElement) {
    const registry = service(this.viewer, 'elementRegistry')
    const flow = registry.get(way.id ?? '')
    const question = flow?.source
    if (!question) return
    const ways = this.viewer.get<Ways>('exclusiveGatewaySettings')
    for (let tries = question.outgoing?.length ?? 0; tries > 0 && this.simulator.getConfig(question).activeOutgoing !== flow; tries--) {
      ways.setSequenceFlow(question)
    }
  }

  private waiting(id: string): Subscription | undefined {
    const element = service(this.viewer, 'elementRegistry').get(id)
    return element && this.simulator.findSubscriptions({ element }).find(({ event }) => event.type === 'continue')
  }
}

function decisionOf(element: { businessObject: ModdleElement }): string | undefined {
  return is(element, 'bpmn:BusinessRuleTask') && !('labelTarget' in element && element.labelTarget)
    ? (element.businessObject.get('camunda:decisionRef') as string | undefined)
    : undefined
}
