import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/diagram-js.css'
import { ActionIcon } from '@mantine/core'
import { IconFocusCentered } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { DiagramTools, fit } from './DiagramTools'
import { useDrawing, type Drawing } from './useDrawing'
import './ProcessDiagram.css'

type Viewer = Drawing['viewer']

interface Canvas {
  zoom: (to?: number | 'fit-viewport', center?: 'auto' | { x: number; y: number }) => number
  viewbox: () => { inner: { width: number; height: number; x: number; y: number } }
  addMarker: (element: string, marker: string) => void
  removeMarker: (element: string, marker: string) => void
  scrollToElement: (element: string) => void
  resized: () => void
}
interface ElementRegistry {
  get: (id: string) => { x: number; y: number; width: number; height: number } | undefined
}
interface Overlays {
  add: (element: string, overlay: { position: { top: number; left: number }; html: HTMLElement }) => void
  clear: () => void
}

/** Smaller than this the labels cannot be read, so the diagram opens where the record stands instead of as a whole. */
const READABLE = 0.65

interface ProcessDiagramProps {
  xml: string
  name: string
  active: string[]
  visited: string[]
  height?: number
}

/** A process as it was drawn, with the way a record has come and where it stands. For reading; load it lazily. */
export function ProcessDiagram({ xml, name, active, visited, height = 280 }: ProcessDiagramProps) {
  const { t } = useTranslation()
  const { container, drawing } = useDrawing(xml, fit)
  const here = t('diagram.active')

  useEffect(() => {
    if (!drawing || drawing.isGone()) return
    mark(drawing.viewer, active, visited, here)
    focus(drawing.viewer, active)
    return () => {
      if (!drawing.isGone()) unmark(drawing.viewer, active, visited)
    }
  }, [drawing, active, visited, here])

  return (
    <div className="process-diagram" role="group" aria-label={t('diagram.label', { name })}>
      <div ref={container} style={{ height }} />
      <DiagramTools drawing={drawing}>
        <ActionIcon variant="default" size="sm" aria-label={here} onClick={() => drawing && focus(drawing.viewer, active)}>
          <IconFocusCentered size={14} />
        </ActionIcon>
      </DiagramTools>
    </div>
  )
}

function mark(viewer: Viewer, active: string[], visited: string[], words: string) {
  const canvas = viewer.get<Canvas>('canvas')
  const elements = viewer.get<ElementRegistry>('elementRegistry')
  for (const id of visited) if (elements.get(id)) canvas.addMarker(id, 'visited')
  for (const id of active) {
    if (!elements.get(id)) continue
    canvas.addMarker(id, 'here')
    const pin = document.createElement('div')
    pin.className = 'process-diagram-pin'
    pin.textContent = words
    viewer.get<Overlays>('overlays').add(id, { position: { top: -26, left: 0 }, html: pin })
  }
}

function unmark(viewer: Viewer, active: string[], visited: string[]) {
  const canvas = viewer.get<Canvas>('canvas')
  const elements = viewer.get<ElementRegistry>('elementRegistry')
  for (const id of visited) if (elements.get(id)) canvas.removeMarker(id, 'visited')
  for (const id of active) if (elements.get(id)) canvas.removeMarker(id, 'here')
  viewer.get<Overlays>('overlays').clear()
}

function focus(viewer: Viewer, active: string[]) {
  const canvas = viewer.get<Canvas>('canvas')
  const standing = active.map((id) => viewer.get<ElementRegistry>('elementRegistry').get(id)).find(Boolean)
  if (canvas.zoom('fit-viewport', 'auto') >= READABLE || !standing) return
  canvas.zoom(READABLE, { x: standing.x + standing.width / 2, y: standing.y + standing.height / 2 })
  canvas.scrollToElement(active[0] ?? '')
}
