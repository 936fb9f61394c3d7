import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/diagram-js.css'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { DiagramTools, fit } from '@/shared/bpmn/DiagramTools'
import { useDrawing, type Drawing } from '@/shared/bpmn/useDrawing'
import '@/shared/bpmn/ProcessDiagram.css'
import { coloured, levelOf, mostOf, valueOf } from '../api/heat'
import type { Measure } from '../routes'
import type { HeatMap } from '../api/watching'
import './HeatDiagram.css'

interface Canvas {
  addMarker: (element: string, marker: string) => void
  removeMarker: (element: string, marker: string) => void
}
interface Shape {
  width: number
  height: number
  waypoints?: { x: number; y: number }[]
}
interface ElementRegistry {
  get: (id: string) => Shape | undefined
}
interface Overlays {
  add: (element: string, type: string, overlay: { position: object; html: HTMLElement }) => void
  remove: (filter: { type: string }) => void
}

const HEAT = 'heat'

interface HeatDiagramProps {
  xml: string
  heat: HeatMap
  measure: Measure
  say: (value: number) => string
  percent: (value: number) => string
  height?: number
}

/** A model as it is drawn, coloured by a measure, its number on every step; load it lazily. */
export function HeatDiagram({ xml, heat, measure, say, percent, height = 420 }: HeatDiagramProps) {
  const { t } = useTranslation()
  const { container, drawing } = useDrawing(xml, fit)

  useEffect(() => {
    if (drawing && !drawing.isGone()) paint(drawing.viewer, heat, measure, say, percent)
  }, [drawing, heat, measure, say, percent])

  return (
    <div className="process-diagram heat-diagram" role="group" aria-label={t('diagram.label', { name: heat.name })}>
      <div ref={container} style={{ height }} />
      <DiagramTools drawing={drawing} />
    </div>
  )
}

function paint(viewer: Drawing['viewer'], heat: HeatMap, measure: Measure, say: (value: number) => string, percent: (value: number) => string) {
  const canvas = viewer.get<Canvas>('canvas')
  const shapes = viewer.get<ElementRegistry>('elementRegistry')
  const overlays = viewer.get<Overlays>('overlays')
  overlays.remove({ type: HEAT })
  const most = mostOf(heat.elements, measure)
  for (const element of heat.elements) {
    if (!shapes.get(element.element)) continue
    const value = valueOf(element, measure)
    const level = coloured(element) ? levelOf(value, most) : 0
    for (let other = 1; other <= 5; other++) canvas.removeMarker(element.element, `heat-${other}`)
    if (level > 0) canvas.addMarker(element.element, `heat-${level}`)
    if (value > 0) overlays.add(element.element, HEAT, { position: { top: -10, right: 14 }, html: badge('heat-badge', say(value)) })
  }
  for (const flow of heat.flows) {
    const line = shapes.get(flow.flow)
    const middle = line?.waypoints && centre(line.waypoints)
    // An arrow that everybody takes says nothing.
    if (!middle || flow.sharePercent == null || flow.sharePercent === 100) continue
    overlays.add(flow.flow, HEAT, { position: middle, html: badge('heat-share', percent(flow.sharePercent)) })
  }
}

function badge(className: string, text: string) {
  return Object.assign(document.createElement('div'), { className, textContent: text })
}

/** The middle of a line, from the corner of the box around it. */
function centre(points: { x: number; y: number }[]) {
  const at = points[Math.floor((points.length - 1) / 2)]
  const next = points[Math.floor((points.length - 1) / 2) + 1] ?? at
  if (!at || !next) return undefined
  return {
    left: (at.x + next.x) / 2 - Math.min(...points.map((point) => point.x)) - 14,
    top: (at.y + next.y) / 2 - Math.min(...points.map((point) => point.y)) - 9,
  }
}
