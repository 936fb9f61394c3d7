import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/diagram-js.css'
import { useEffect } from 'react'
import { DiagramTools, fit } from '@/shared/bpmn/DiagramTools'
import { useDrawing } from '@/shared/bpmn/useDrawing'
import '@/shared/bpmn/ProcessDiagram.css'
import './MigrationDiagram.css'

interface Canvas {
  addMarker: (element: string, marker: string) => void
  removeMarker: (element: string, marker: string) => void
}
interface Elements {
  get: (id: string) => object | undefined
}
interface Overlays {
  add: (element: string, overlay: { position: { top: number; right: number }; html: HTMLElement }) => void
  clear: () => void
}
type Clicked = (event: { element: { id: string } }) => void
interface EventBus {
  on: (event: string, heard: Clicked) => void
  off: (event: string, heard: Clicked) => void
}

interface MigrationDiagramProps {
  xml: string
  label: string
  /** How many wait at an element. */
  counts: Record<string, number>
  /** Elements by how they are marked. */
  marks: Record<string, 'nowhere' | 'chosen' | 'allowed'>
  onClick?: (element: string) => void
}

/** One version of a model, with how many wait where; its elements can be clicked. */
export function MigrationDiagram({ xml, label, counts, marks, onClick }: MigrationDiagramProps) {
  const { container, drawing } = useDrawing(xml, fit)

  useEffect(() => {
    if (!drawing || drawing.isGone()) return
    const events = drawing.viewer.get<EventBus>('eventBus')
    const clicked: Clicked = ({ element }) => onClick?.(element.id.replace(/_label$/, ''))
    events.on('element.click', clicked)
    return () => {
      if (!drawing.isGone()) events.off('element.click', clicked)
    }
  }, [drawing, onClick])

  useEffect(() => {
    if (!drawing || drawing.isGone()) return
    const { viewer } = drawing
    const canvas = viewer.get<Canvas>('canvas')
    const elements = viewer.get<Elements>('elementRegistry')
    const overlays = viewer.get<Overlays>('overlays')
    const marked = Object.entries(marks).filter(([id]) => elements.get(id))
    marked.forEach(([id, mark]) => canvas.addMarker(id, `migration-${mark}`))
    for (const [id, count] of Object.entries(counts)) {
      if (count === 0 || !elements.get(id)) continue
      const pin = document.createElement('div')
      pin.className = 'process-diagram-pin'
      pin.textContent = String(count)
      overlays.add(id, { position: { top: -12, right: 12 }, html: pin })
    }
    return () => {
      if (drawing.isGone()) return
      overlays.clear()
      marked.forEach(([id, mark]) => canvas.removeMarker(id, `migration-${mark}`))
    }
  }, [drawing, counts, marks])

  return (
    <div className="process-diagram" role="group" aria-label={label}>
      <div ref={container} className={onClick ? 'migration-clickable' : undefined} style={{ height: 340 }} />
      <DiagramTools drawing={drawing} />
    </div>
  )
}
