import type { Block } from './blocks/types'
import { is, propertyOf, type DiagramElement } from './moddle'
import type { Editor } from './modeler'
import { canHost, type Spot } from './place'
import { service } from './services'

const isStage = (element: DiagramElement | undefined) => is(element, 'bpmn:SubProcess') && propertyOf((element as DiagramElement).businessObject, 'stage') !== undefined

/** Where a block goes that was clicked: behind what is selected, into the way that is selected, else where there is room. */
export function spotFor(editor: Editor, block: Block, selected: DiagramElement | undefined): Spot | undefined {
  const element = selected?.parent ? selected : undefined
  if (block.attaches) return hostFor(editor, element)
  if (block.id === 'stage') return afterStage(editor, element)
  if (element && is(element, 'bpmn:SequenceFlow')) return { kind: 'flow', flow: element }
  if (element && is(element, 'bpmn:FlowNode') && !is(element, 'bpmn:EndEvent')) return { kind: 'after', element }
  return middle(editor)
}

/** Where a block goes that was dropped: onto a way, onto the edge of work, or just there. */
export function dropSpot(editor: Editor, block: Block, event: { clientX: number; clientY: number }): Spot | undefined {
  const canvas = service(editor, 'canvas')
  const { x: left, y: top, scale } = canvas.viewbox()
  const area = canvas.getContainer().getBoundingClientRect()
  const point = { x: left + (event.clientX - area.left) / scale, y: top + (event.clientY - area.top) / scale }
  const under = elementsAt(editor, point)
  if (block.attaches) return hostFor(editor, under.find(canHost))
  const flow = under.find((element) => is(element, 'bpmn:SequenceFlow'))
  if (flow && block.id !== 'stage') return { kind: 'flow', flow }
  const around = under.find((element) => is(element, 'bpmn:SubProcess') || is(element, 'bpmn:Participant'))
  return { kind: 'at', ...point, parent: (block.id === 'stage' ? undefined : around) ?? canvas.getRootElement() }
}

/** A ladder hangs on work that can be late: what is selected or around it, else the last task there is. */
function hostFor(editor: Editor, element: DiagramElement | undefined): Spot | undefined {
  const near = [element, element?.host, element?.parent].find((each) => each && canHost(each))
  const host = near ?? service(editor, 'elementRegistry').filter((each) => !each.labelTarget && is(each, 'bpmn:UserTask')).at(-1)
  return host && { kind: 'host', element: host }
}

/** Behind the stage that is selected, or that the selected element belongs to; else behind the last one. */
function afterStage(editor: Editor, element: DiagramElement | undefined): Spot {
  if (element && is(element, 'bpmn:SequenceFlow') && isStage(element.target)) return { kind: 'flow', flow: element }
  const stages = service(editor, 'elementRegistry').filter((each) => !each.labelTarget && isStage(each))
  const right = (stage: DiagramElement) => stage.x + stage.width
  const last = stages.reduce<DiagramElement | undefined>((far, stage) => (!far || right(stage) > right(far) ? stage : far), undefined)
  const chosen = stageOf(element) ?? last
  const gateway = chosen && wayOut(chosen)
  if (!gateway) return chosen ? { kind: 'at', x: right(chosen) + 250, y: chosen.y + chosen.height / 2, parent: service(editor, 'canvas').getRootElement() } : middle(editor)
  const onward = (gateway.outgoing ?? []).filter(({ target }) => target && target.x > gateway.x && propertyOf(target.businessObject, 'stage') !== undefined)
  return onward[0] ? { kind: 'flow', flow: onward[0] } : { kind: 'after', element: gateway }
}

function stageOf(element: DiagramElement | undefined): DiagramElement | undefined {
  if (!element) return undefined
  if (isStage(element)) return element
  return stageOf(element.host ?? (isStage(element.parent) ? element.parent : undefined))
}

/** The gateway behind a stage, where a deal chooses its next one. */
function wayOut(stage: DiagramElement): DiagramElement | undefined {
  const seen = new Set<DiagramElement>()
  const ahead = (stage.attachers ?? []).flatMap((event) => event.outgoing ?? []).map(({ target }) => target)
  while (ahead.length > 0) {
    const node = ahead.shift()
    if (!node || seen.has(node) || isStage(node)) continue
    seen.add(node)
    const leads = (node.outgoing ?? []).map(({ target }) => target)
    if (is(node, 'bpmn:ExclusiveGateway') && leads.some((target) => target && propertyOf(target.businessObject, 'stage') !== undefined && target !== stage)) return node
    ahead.push(...leads)
  }
  return undefined
}

function middle(editor: Editor): Spot {
  const canvas = service(editor, 'canvas')
  const { x, y, width, height } = canvas.viewbox()
  return { kind: 'at', x: x + width / 2, y: y + height / 2, parent: canvas.getRootElement() }
}

/** What lies under a point, the innermost first. */
function elementsAt(editor: Editor, { x, y }: { x: number; y: number }): DiagramElement[] {
  const found = service(editor, 'elementRegistry').filter((element) => {
    if (!element.parent || element.labelTarget) return false
    if (element.waypoints) return isNear(element.waypoints, x, y)
    return x >= element.x && x <= element.x + element.width && y >= element.y && y <= element.y + element.height
  })
  return found.sort((a, b) => size(a) - size(b))
}

const size = (element: DiagramElement) => (element.waypoints ? 0 : element.width * element.height)

function isNear(waypoints: { x: number; y: number }[], x: number, y: number): boolean {
  return waypoints.slice(1).some((end, at) => {
    const start = waypoints[at] ?? end
    const along = (end.x - start.x) ** 2 + (end.y - start.y) ** 2
    const part = along === 0 ? 0 : Math.max(0, Math.min(1, ((x - start.x) * (end.x - start.x) + (y - start.y) * (end.y - start.y)) / along))
    return Math.hypot(x - start.x - part * (end.x - start.x), y - start.y - part * (end.y - start.y)) < 14
  })
}
