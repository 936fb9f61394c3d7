import type { Part } from './blocks/types'
import type { DiagramElement } from './moddle'
import { service, type Injector } from './services'

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

export function sizeOf(part: Part): { width: number; height: number } {
  if (part.width && part.height) return { width: part.width, height: part.height }
  if (part.type.endsWith('Event')) return { width: 36, height: 36 }
  return part.type.endsWith('Gateway') ? { width: 50, height: 50 } : { width: 100, height: 80 }
}

/** Moves what is to the right of a place further right, until enough fits in between. */
export function makeRoom(modeler: Injector, parent: DiagramElement, { from, to, needed }: { from: number; to: number; needed: number }) {
  const missing = needed - (to - from)
  if (missing <= 0 || to <= from) return
  const all = everyChild(service(modeler, 'canvas').getRootElement())
  const concerned = parent.waypoints ? [] : all
  const start = from + Math.min(20, (to - from) / 2)
  const { movingShapes, resizingShapes } = service(modeler, 'spaceTool').calculateAdjustments(concerned, 'x', missing, start)
  const modeling = service(modeler, 'modeling')
  const moved = new Set([...movingShapes, ...resizingShapes])
  // A way with one end on either side would be laid out anew, straight through everything; it keeps its course instead.
  const across = all.flatMap((element) =>
    element.waypoints && element.waypoints.length > 2 && has(moved, element.source) !== has(moved, element.target)
      ? [{ element, waypoints: element.waypoints.map(({ x, y }) => ({ x: x > start ? x + missing : x, y })) }]
      : [],
  )
  modeling.createSpace(movingShapes, resizingShapes, { x: missing, y: 0 }, 'e', start)
  for (const { element, waypoints } of across) modeling.updateWaypoints(element, waypoints)
}

const has = (moved: Set<DiagramElement>, element: DiagramElement | undefined) => element !== undefined && moved.has(element)

function everyChild(element: DiagramElement): DiagramElement[] {
  return (element.children ?? []).flatMap((child) => [child, ...everyChild(child)])
}
