import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/diagram-js.css'
import { ActionIcon, Group } from '@mantine/core'
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localise } from '@/shared/bpmn/localise'
import '@/shared/bpmn/ProcessDiagram.css'
import { coloured, levelOf, mostOf, valueOf } from '../api/heat'
import type { Measure } from '../routes'
import type { HeatMap } from '../api/watching'
import './HeatDiagram.css'

interface Canvas {
  zoom: (to?: number | 'fit-viewport', center?: 'auto') => number
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
  const { t, i18n } = useTranslation()
  const container = useRef<HTMLDivElement>(null)
  const [viewer, setViewer] = useState<NavigatedViewer>()

  useEffect(() => {
    if (!container.current) return
    const created = new NavigatedViewer({ container: container.current, zoomScroll: { enabled: false } })
    let gone = false
    void created
      .importXML(localise(xml, i18n.language))
      .then(() => {
        if (gone) return
        created.get<Canvas>('canvas').zoom('fit-viewport', 'auto')
        setViewer(created)
      })
      // A diagram that cannot be drawn must not take the page with it: the table says the same.
      .catch((error: unknown) => console.warn('The diagram cannot be shown', error))
    return () => {
      gone = true
      setViewer(undefined)
      created.destroy()
    }
  }, [xml, i18n.language])

  useEffect(() => {
    if (viewer) paint(viewer, heat, measure, say, percent)
  }, [viewer, heat, measure, say, percent])

  const zoom = (factor: number) => {
    const canvas = viewer?.get<Canvas>('canvas')
    canvas?.zoom(canvas.zoom() * factor, 'auto')
  }
  return (
    <div className="process-diagram heat-diagram" role="group" aria-label={t('diagram.label', { name: heat.name })}>
      <div ref={container} style={{ height }} />
      <Group gap={4} className="process-diagram-tools">
        <ActionIcon variant="default" size="sm" aria-label={t('diagram.zoomIn')} onClick={() => zoom(1.25)}>
          <IconPlus size={14} />
        </ActionIcon>
        <ActionIcon variant="default" size="sm" aria-label={t('diagram.zoomOut')} onClick={() => zoom(0.8)}>
          <IconMinus size={14} />
        </ActionIcon>
        <ActionIcon variant="default" size="sm" aria-label={t('diagram.fit')} onClick={() => viewer?.get<Canvas>('canvas').zoom('fit-viewport', 'auto')}>
          <IconMaximize size={14} />
        </ActionIcon>
      </Group>
    </div>
  )
}

function paint(viewer: NavigatedViewer, heat: HeatMap, measure: Measure, say: (value: number) => string, percent: (value: number) => string) {
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
