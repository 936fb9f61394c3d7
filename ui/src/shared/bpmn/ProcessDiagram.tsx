import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/diagram-js.css'
import { ActionIcon, Group } from '@mantine/core'
import { IconFocusCentered, IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { localise } from './localise'
import './ProcessDiagram.css'

interface Canvas {
  zoom: (to?: number | 'fit-viewport', center?: 'auto' | { x: number; y: number }) => number
  viewbox: () => { inner: { width: number; height: number; x: number; y: number } }
  addMarker: (element: string, marker: string) => void
  scrollToElement: (element: string) => void
  resized: () => void
}
interface ElementRegistry {
  get: (id: string) => { x: number; y: number; width: number; height: number } | undefined
}
interface Overlays {
  add: (element: string, overlay: { position: { top: number; left: number }; html: HTMLElement }) => void
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
  const { t, i18n } = useTranslation()
  const container = useRef<HTMLDivElement>(null)
  const viewer = useRef<NavigatedViewer>(undefined)
  const here = useEffectEvent(() => t('diagram.active'))

  useEffect(() => {
    if (!container.current) return
    // The wheel belongs to the page; buttons and dragging are enough here.
    const created = new NavigatedViewer({ container: container.current, zoomScroll: { enabled: false } })
    viewer.current = created
    let gone = false
    void created
      .importXML(localise(xml, i18n.language))
      .then(() => {
        if (gone) return
        mark(created, active, visited, here())
        focus(created, active)
      })
      // A diagram that cannot be drawn must not take the page with it.
      .catch((error: unknown) => console.warn('The diagram cannot be shown', error))
    return () => {
      gone = true
      viewer.current = undefined
      created.destroy()
    }
  }, [xml, active, visited, i18n.language])

  const zoom = (factor: number) => {
    const canvas = viewer.current?.get<Canvas>('canvas')
    canvas?.zoom(canvas.zoom() * factor, 'auto')
  }
  return (
    <div className="process-diagram" role="group" aria-label={t('diagram.label', { name })}>
      <div ref={container} style={{ height }} />
      <Group gap={4} className="process-diagram-tools">
        <ActionIcon variant="default" size="sm" aria-label={t('diagram.zoomIn')} onClick={() => zoom(1.25)}>
          <IconPlus size={14} />
        </ActionIcon>
        <ActionIcon variant="default" size="sm" aria-label={t('diagram.zoomOut')} onClick={() => zoom(0.8)}>
          <IconMinus size={14} />
        </ActionIcon>
        <ActionIcon variant="default" size="sm" aria-label={t('diagram.active')} onClick={() => viewer.current && focus(viewer.current, active)}>
          <IconFocusCentered size={14} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="sm"
          aria-label={t('diagram.fit')}
          onClick={() => viewer.current?.get<Canvas>('canvas').zoom('fit-viewport', 'auto')}
        >
          <IconMaximize size={14} />
        </ActionIcon>
      </Group>
    </div>
  )
}

function mark(viewer: NavigatedViewer, active: string[], visited: string[], words: string) {
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

function focus(viewer: NavigatedViewer, active: string[]) {
  const canvas = viewer.get<Canvas>('canvas')
  const standing = active.map((id) => viewer.get<ElementRegistry>('elementRegistry').get(id)).find(Boolean)
  if (canvas.zoom('fit-viewport', 'auto') >= READABLE || !standing) return
  canvas.zoom(READABLE, { x: standing.x + standing.width / 2, y: standing.y + standing.height / 2 })
  canvas.scrollToElement(active[0] ?? '')
}
