import type { Language } from '@/shared/i18n'
import type { BatchModule } from './batch'
import type { Block, Part } from './blocks/types'
import { writePart } from './blocks/write'
import { Edit } from './edit'
import { everythingIn, is, isAny, propertyOf, type DiagramElement, type ModdleElement } from './moddle'
import type { Naming } from './naming'
import { prefixOf, uniqueId, upper } from './names'
import { service, type Injector } from './services'
import { makeRoom, sizeOf, type Box } from './space'

/** Where a block goes: into a way, behind an element, onto the edge of one, or where it was dropped. */
export type Spot =
  | { kind: 'flow'; flow: DiagramElement }
  | { kind: 'after'; element: DiagramElement }
  | { kind: 'host'; element: DiagramElement }
  | { kind: 'at'; x: number; y: number; parent: DiagramElement }

const GAP = 60
/** Ways between stages carry their names. */
const WIDE_GAP = 110
const HOSTS = ['bpmn:UserTask', 'bpmn:CallActivity', 'bpmn:SubProcess']

export const canHost = (element: DiagramElement) => isAny(element, HOSTS)

/** Places a block in one step of undo, joined to what is around it, and selects it. */
export class Placing {
  static $inject = ['injector', 'config.language']
  private readonly edit: Edit

  constructor(
    private readonly modeler: Injector,
    private readonly language: Language,
  ) {
    this.edit = new Edit(modeler)
  }

  place(block: Block, spot: Spot) {
    let main: DiagramElement | undefined
    this.modeler.get<BatchModule>('batch').together(() => {
      main = this.build(block, spot)
    })
    if (!main) return
    service(this.modeler, 'selection').select(main)
    service(this.modeler, 'canvas').scrollToElement(main, 120)
  }

  private build(block: Block, spot: Spot): DiagramElement | undefined {
    const box = boxOf(block.parts)
    const { x, y, parent, flow, source } = this.where(block, spot, box)
    const ids = this.idsOf(block)
    const made = new Map<string, DiagramElement>()
    if (spot.kind === 'host') made.set('host', spot.element)
    const lower = block.parts.filter(isBelow)
    const down = lower.length > 0 ? this.freeBelow({ x, y }, boxOf(lower), parent, true) : 0
    for (const part of block.parts) {
      made.set(part.key, this.shape(part, ids(part.id), { x: x + part.x, y: y + part.y + (isBelow(part) ? down : 0) }, parent, made))
    }
    this.flows(block, made)
    const entry = made.get(block.entry)
    const exit = block.exit && made.get(block.exit.from)
    if (entry && !block.attaches) this.join(block, { entry, exit, flow, source })
    made.delete('host')
    const main = block.attaches ? made.get('host.escalate') : entry
    this.modeler.get<Naming>('naming').remember(entry, ids.base, [...made.values()])
    return main
  }

  /** Where the block's origin is, and what it is joined to. */
  private where(block: Block, spot: Spot, box: Box) {
    const entry = block.parts.find((part) => part.key === block.entry)
    const height = entry ? sizeOf(entry).height : 0
    if (spot.kind === 'host') return { x: spot.element.x, y: spot.element.y + spot.element.height - hostBottom(block), parent: this.parentOf(spot.element) }
    if (spot.kind === 'at') return { x: spot.x - (box.left + box.right) / 2, y: spot.y - (box.top + box.bottom) / 2, parent: spot.parent }
    const flow = spot.kind === 'flow' ? spot.flow : onlyWayOut(spot.element)
    const source = spot.kind === 'flow' ? spot.flow.source : spot.element
    const from = source ?? service(this.modeler, 'canvas').getRootElement()
    const right = from.x + from.width
    const parent = this.parentOf(from)
    const gap = block.id === 'stage' ? WIDE_GAP : GAP
    const x = right + gap - box.left
    const y = from.y + from.height / 2 - height / 2
    const needed = box.right - box.left + 2 * gap
    if (flow?.target && block.exit) makeRoom(this.modeler, parent, { from: right, to: flow.target.x, needed })
    return { x, y: y + this.freeBelow({ x, y }, box, parent, flow === undefined), parent, flow: block.exit ? flow : undefined, source }
  }

  /** How far a block must go down not to lie on what is there. */
  private freeBelow(at: { x: number; y: number }, box: Box, parent: DiagramElement, look: boolean): number {
    if (!look) return 0
    const others = (parent.children ?? []).filter((child) => !child.waypoints && !child.labelTarget)
    for (let down = 0; down < 2_000; down += 40) {
      const [left, right, top, bottom] = [at.x + box.left - 10, at.x + box.right + 10, at.y + box.top + down - 10, at.y + box.bottom + down + 10]
      if (!others.some((other) => other.x < right && other.x + other.width > left && other.y < bottom && other.y + other.height > top)) return down
    }
    return 0
  }

  /** Ids of all parts that are free together: a second new stage is `newStageA` in each of them. */
  private idsOf(block: Block) {
    const { ids } = service(this.modeler, 'moddle')
    const main = block.parts.find((part) => part.key === block.entry)
    const plain = main?.id ?? ''
    const probe = main && uniqueId(main.properties?.stage ? 'stage' : 'x', plain, (id) => ids.assigned(id) !== false || this.taken(block, plain, id.slice(id.indexOf('_') + 1)))
    const base = probe ? probe.slice(probe.indexOf('_') + 1) : plain
    return Object.assign((id: string) => (plain ? id.replace(plain, base).replace(upper(plain), upper(base)) : id), { base })
  }

  private taken(block: Block, plain: string, base: string): boolean {
    const { ids } = service(this.modeler, 'moddle')
    return block.parts.some((part) => {
      const local = part.id.replace(plain, base).replace(upper(plain), upper(base))
      const prefix = prefixOf(service(this.modeler, 'moddle').create(part.type), part.properties?.stage !== undefined)
      return part.id.toLowerCase().includes(plain.toLowerCase()) && ids.assigned(`${prefix}_${local}`) !== false
    })
  }

  private shape(part: Part, local: string, at: { x: number; y: number }, parent: DiagramElement, made: Map<string, DiagramElement>): DiagramElement {
    const factory = service(this.modeler, 'bpmnFactory')
    const { ids, create } = service(this.modeler, 'moddle')
    const moddle = service(this.modeler, 'moddle')
    const prefix = prefixOf(moddle.create(part.type), part.properties?.stage !== undefined) ?? 'element'
    const bo = factory.create(part.type, { id: uniqueId(prefix, local, (id) => ids.assigned(id) !== false) })
    writePart(bo, this.withFreeStage(part), this.language, create.bind(moddle))
    if (part.message) bo.set('eventDefinitions', [this.waitsFor(bo, part.message)])
    const size = sizeOf(part)
    const shape = service(this.modeler, 'elementFactory').createShape({ type: part.type, businessObject: bo, ...size, ...(is(bo, 'bpmn:SubProcess') ? { isExpanded: true } : {}) })
    const host = part.on && made.get(part.on)
    const around = (host || (part.inside && made.get(part.inside))) || parent
    const centre = { x: at.x + size.width / 2, y: at.y + size.height / 2 }
    const created = service(this.modeler, 'modeling').createShape(shape, centre, around, host ? { attach: true } : {})
    if (part.name) this.modeler.get<Naming>('naming').cameWith(created, part.name)
    return created
  }

  private withFreeStage(part: Part): Part {
    if (!part.properties?.stage) return part
    const taken = service(this.modeler, 'elementRegistry').filter(() => true).map((element) => propertyOf(element.businessObject, 'stage'))
    let key = part.properties.stage
    for (let n = 2; taken.includes(key); n++) key = `${part.properties.stage}-${n}`
    return { ...part, properties: { ...part.properties, stage: key } }
  }

  private waitsFor(event: ModdleElement, name: string): ModdleElement {
    const root = service(this.modeler, 'canvas').getRootElement()
    const definitions = definitionsOf(root.businessObject)
    let message = everythingIn(definitions).find((each) => is(each, 'bpmn:Message') && each.get('name') === name)
    if (!message) {
      message = this.edit.child(definitions, 'bpmn:Message', { id: `message_${name.slice(name.indexOf('.') + 1)}`, name })
      const process = (definitions.get('rootElements') as ModdleElement[]) ?? []
      this.edit.moddle(root, definitions, { rootElements: [...process, message] })
    }
    const definition = this.edit.child(event, 'bpmn:MessageEventDefinition', { messageRef: message })
    return definition
  }

  private flows(block: Block, made: Map<string, DiagramElement>) {
    for (const { from, to, name, condition, otherwise } of block.flows) {
      const [source, target] = [made.get(from), made.get(to)]
      if (!source || !target) continue
      const flow = service(this.modeler, 'modeling').connect(source, target, { type: 'bpmn:SequenceFlow' })
      this.say(flow, name, condition)
      if (otherwise) this.edit.otherwise(flow, true)
    }
  }

  private join(block: Block, { entry, exit, flow, source }: { entry: DiagramElement; exit?: DiagramElement; flow?: DiagramElement; source?: DiagramElement }) {
    const modeling = service(this.modeler, 'modeling')
    const connect = (from: DiagramElement, to: DiagramElement) => modeling.connect(from, to, { type: 'bpmn:SequenceFlow' })
    if (!flow || !exit) {
      if (source && !is(source, 'bpmn:EndEvent') && !is(entry, 'bpmn:StartEvent') && source.parent) connect(source, entry)
      return
    }
    const target = flow.target
    if (!target || !flow.source) return
    if (propertyOf(entry.businessObject, 'stage') !== undefined) {
      // The way to another stage has that stage's name and condition: it is drawn anew.
      const from = flow.source
      modeling.removeElements([flow])
      connect(from, entry)
    } else modeling.reconnectEnd(flow, entry, { x: entry.x + entry.width / 2, y: entry.y + entry.height / 2 })
    const on = connect(exit, target)
    this.say(on, block.exit?.name, block.exit?.condition)
  }

  private say(flow: DiagramElement, name: Record<Language, string> | undefined, condition: string | undefined) {
    if (name) {
      const moddle = service(this.modeler, 'moddle')
      const part: Part = { key: '', type: '', id: '', x: 0, y: 0, name }
      const draft = moddle.create('bpmn:SequenceFlow')
      writePart(draft, part, this.language, moddle.create.bind(moddle))
      const extensions = draft.get('extensionElements') as ModdleElement
      extensions.$parent = flow.businessObject
      this.edit.attributes(flow, { extensionElements: extensions })
      service(this.modeler, 'modeling').updateLabel(flow, name[this.language])
    }
    if (condition) this.edit.condition(flow, condition)
  }

  private parentOf(element: DiagramElement): DiagramElement {
    return (element.host ?? element).parent ?? service(this.modeler, 'canvas').getRootElement()
  }
}

export function definitionsOf(element: ModdleElement): ModdleElement {
  return element.$parent && !is(element, 'bpmn:Definitions') ? definitionsOf(element.$parent) : element
}

const onlyWayOut = (element: DiagramElement) => (element.outgoing?.length === 1 && !is(element, 'bpmn:Gateway') ? element.outgoing[0] : undefined)

const hostBottom = (block: Block) => Math.min(...block.parts.filter((part) => part.on === 'host').map((part) => part.y + 18))

/** What happens when it is late stands under the way, where something else may be already. */
const isBelow = (part: Part) => !part.inside && !part.on && part.y >= 140

function boxOf(parts: Part[]): Box {
  const boxes = parts.map((part) => ({ ...part, ...sizeOf(part) }))
  return {
    left: Math.min(...boxes.map((box) => box.x)),
    right: Math.max(...boxes.map((box) => box.x + box.width)),
    top: Math.min(...boxes.map((box) => box.y)),
    bottom: Math.max(...boxes.map((box) => box.y + box.height)),
  }
}
