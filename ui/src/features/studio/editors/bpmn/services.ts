import type { DiagramElement, ModdleElement } from './moddle'

interface Point {
  x: number
  y: number
}

/** The parts of bpmn-js that the editor talks to, as far as it does. */
export interface Modeling {
  updateProperties: (element: DiagramElement, properties: Record<string, unknown>) => void
  updateModdleProperties: (element: DiagramElement, moddle: ModdleElement, properties: Record<string, unknown>) => void
  updateLabel: (element: DiagramElement, label: string) => void
  createShape: (shape: DiagramElement, position: Point, parent: DiagramElement, hints?: { attach?: boolean }) => DiagramElement
  connect: (source: DiagramElement, target: DiagramElement, attributes: { type: string }) => DiagramElement
  reconnectEnd: (connection: DiagramElement, target: DiagramElement, docking: Point) => void
  updateWaypoints: (connection: DiagramElement, waypoints: Point[]) => void
  removeElements: (elements: DiagramElement[]) => void
  createSpace: (moving: DiagramElement[], resizing: DiagramElement[], delta: Point, direction: string, start: number) => void
}

export interface ElementRegistry {
  get: (id: string) => DiagramElement | undefined
  filter: (matches: (element: DiagramElement) => boolean) => DiagramElement[]
}

export interface Canvas {
  zoom: (to?: number | 'fit-viewport', center?: 'auto' | Point) => number
  viewbox: (box?: { x: number; y: number; width: number; height: number }) => { x: number; y: number; width: number; height: number; scale: number; inner: { x: number; y: number; width: number; height: number } }
  getRootElement: () => DiagramElement
  scrollToElement: (element: DiagramElement | string, padding?: number) => void
  getContainer: () => HTMLElement
  resized: () => void
}

export interface CommandStack {
  execute: (command: string, context: object) => void
  register: (command: string, handler: object) => void
  undo: () => void
  redo: () => void
  canUndo: () => boolean
  canRedo: () => boolean
}

export interface Selection {
  get: () => DiagramElement[]
  select: (element: DiagramElement | DiagramElement[] | null) => void
}

export interface EventBus {
  on: (events: string | string[], listener: (event: Record<string, unknown>) => unknown) => void
  off: (events: string | string[], listener: (event: Record<string, unknown>) => unknown) => void
}

export interface Overlays {
  add: (element: string, type: string, overlay: { position: Record<string, number>; html: HTMLElement }) => string
  remove: (filter: { type: string }) => void
}

export interface Ids {
  assigned: (id: string) => ModdleElement | false
  claim: (id: string, element: ModdleElement) => void
  unclaim: (id: string) => void
}

export interface Moddle {
  create: (type: string, attributes?: Record<string, unknown>) => ModdleElement
  ids: Ids
  toXML: (element: ModdleElement, options: { format: boolean }) => Promise<{ xml: string }>
}

export interface BpmnFactory {
  create: (type: string, attributes?: Record<string, unknown>) => ModdleElement
}

export interface ElementFactory {
  createShape: (attributes: Record<string, unknown>) => DiagramElement
}

export interface SpaceTool {
  calculateAdjustments: (
    elements: DiagramElement[],
    axis: 'x' | 'y',
    delta: number,
    start: number,
  ) => { movingShapes: DiagramElement[]; resizingShapes: DiagramElement[] }
}

export interface Services {
  modeling: Modeling
  elementRegistry: ElementRegistry
  canvas: Canvas
  commandStack: CommandStack
  selection: Selection
  eventBus: EventBus
  overlays: Overlays
  moddle: Moddle
  bpmnFactory: BpmnFactory
  elementFactory: ElementFactory
  spaceTool: SpaceTool
  searchPad: { toggle: () => void }
}

/** Whatever gives services by name: a modeler. */
export interface Injector {
  get: <T>(name: string) => T
}

export function service<Name extends keyof Services>(injector: Injector, name: Name): Services[Name] {
  return injector.get<Services[Name]>(name)
}
