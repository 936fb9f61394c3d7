import type { Mapping } from './blocks/types'
import type { BatchModule } from './batch'
import { definitionOf, expressionOf, extension, listOf, type DiagramElement, type ModdleElement } from './moddle'
import { service, type Injector } from './services'

/** Changes of elements that go through the command stack, so that each can be undone. */
export class Edit {
  constructor(private readonly modeler: Injector) {}

  together(run: () => void) {
    this.modeler.get<BatchModule>('batch').together(run)
  }

  attributes(element: DiagramElement, attributes: Record<string, unknown>) {
    service(this.modeler, 'modeling').updateProperties(element, attributes)
  }

  name(element: DiagramElement, name: string) {
    const modeling = service(this.modeler, 'modeling')
    if (element.parent) modeling.updateLabel(element, name)
    else modeling.updateProperties(element, { name: name || undefined })
  }

  documentation(element: DiagramElement, text: string) {
    const documentation = text ? [this.child(element.businessObject, 'bpmn:Documentation', { text })] : []
    this.attributes(element, { documentation })
  }

  property(element: DiagramElement, name: string, value: string | undefined) {
    this.entry(element, { holder: 'camunda:Properties', list: 'values', type: 'camunda:Property' }, name, value)
  }

  input(element: DiagramElement, name: string, value: string | undefined) {
    this.entry(element, { holder: 'camunda:InputOutput', list: 'inputParameters', type: 'camunda:InputParameter' }, name, value)
  }

  /** What a called process is given and gives back. */
  mappings(element: DiagramElement, type: 'camunda:In' | 'camunda:Out', mappings: Mapping[]) {
    this.together(() => {
      const extensions = this.extensions(element)
      const made = mappings.map(({ source, constant, target }) =>
        this.child(extensions, type, constant === undefined ? { source, target } : { sourceExpression: constant, target }),
      )
      const others = listOf(extensions, 'values').filter((value) => value.$type !== type)
      this.moddle(element, extensions, { values: [...made, ...others] })
    })
  }

  timer(element: DiagramElement, expression: string) {
    const timer = definitionOf(element.businessObject, 'bpmn:TimerEventDefinition')
    if (!timer || expressionOf(timer, 'timeDate') === expression) return
    const timeDate = this.child(timer, 'bpmn:FormalExpression', { body: expression })
    this.moddle(element, timer, { timeDate, timeDuration: undefined, timeCycle: undefined })
  }

  /** The condition of a flow; without one it is always taken, or else the way when no other is. */
  condition(flow: DiagramElement, expression: string | undefined) {
    const conditionExpression = expression && this.child(flow.businessObject, 'bpmn:FormalExpression', { body: expression })
    this.attributes(flow, { conditionExpression: conditionExpression || undefined })
  }

  /** Makes a flow the one that is taken when no condition holds. */
  otherwise(flow: DiagramElement, is: boolean) {
    const { source } = flow
    if (!source) return
    this.together(() => {
      if (is) this.condition(flow, undefined)
      this.attributes(source, { default: is ? flow.businessObject : undefined })
    })
  }

  moddle(element: DiagramElement, moddle: ModdleElement, properties: Record<string, unknown>) {
    service(this.modeler, 'modeling').updateModdleProperties(element, moddle, properties)
  }

  child(parent: ModdleElement, type: string, attributes: Record<string, unknown>): ModdleElement {
    const made = service(this.modeler, 'moddle').create(type, attributes)
    made.$parent = parent
    return made
  }

  private entry(element: DiagramElement, kind: { holder: string; list: string; type: string }, name: string, value: string | undefined) {
    const holder = extension(element.businessObject, kind.holder)
    const known = listOf(holder, kind.list).find((entry) => entry.get('name') === name)
    if (known?.get('value') === value) return
    this.together(() => {
      if (known && value !== undefined) this.moddle(element, known, { value })
      else if (holder && known) this.moddle(element, holder, { [kind.list]: listOf(holder, kind.list).filter((entry) => entry !== known) })
      else if (value !== undefined) {
        const parent = holder ?? this.newHolder(element, kind.holder)
        this.moddle(element, parent, { [kind.list]: [...listOf(parent, kind.list), this.child(parent, kind.type, { name, value })] })
      }
    })
  }

  private newHolder(element: DiagramElement, type: string): ModdleElement {
    const extensions = this.extensions(element)
    const holder = this.child(extensions, type, {})
    this.moddle(element, extensions, { values: [...listOf(extensions, 'values'), holder] })
    return holder
  }

  private extensions(element: DiagramElement): ModdleElement {
    const known = element.businessObject.get('extensionElements') as ModdleElement | undefined
    if (known) return known
    const made = this.child(element.businessObject, 'bpmn:ExtensionElements', { values: [] })
    this.attributes(element, { extensionElements: made })
    return made
  }
}
