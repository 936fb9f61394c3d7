import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/diagram-js.css'
import { ActionIcon, Group } from '@mantine/core'
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localise } from '@/shared/bpmn/localise'
import '@/shared/bpmn/ProcessDiagram.css'
import './MigrationDiagram.css'

interface Canvas {
  zoom: (to?: number | 'fit-viewport', center?: 'auto') => number
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
interface EventBus {
  on: (event: string, heard: (event: { element: { id: string } }) => void) => void
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
  const { t, i18n } = useTranslation()
  const container = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<NavigatedViewer>()
  const clicked = useEffectEvent((element: string) => onClick?.(element))

  useEffect(() => {
    if (!container.current) return
    const viewer = new NavigatedViewer({ container: container.current, zoomScroll: { enabled: false } })
    let gone = false
    void viewer
      .importXML(localise(xml, i18n.language))
      .then(() => {
        if (gone) return
        viewer.get<Canvas>('canvas').zoom('fit-viewport', 'auto')
        viewer.get<EventBus>('eventBus').on('element.click', ({ element }) => clicked(element.id.replace(/_label$/, '')))
        setDrawn(viewer)
      })
      .catch((error: unknown) => console.warn('The diagram cannot be shown', error))
    return () => {
      gone = true
      setDrawn(undefined)
      viewer.destroy()
    }
  }, [xml, i18n.language])

  useEffect(() => {
    if (!drawn) return
    const canvas = drawn.get<Canvas>('canvas')
    const elements = drawn.get<Elements>('elementRegistry')
    const overlays = drawn.get<Overlays>('overlays')
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
      overlays.clear()
      marked.forEach(([id, mark]) => canvas.removeMarker(id, `migration-${mark}`))
    }
  }, [drawn, counts, marks])

  const zoom = (factor: number) => {
    const canvas = drawn?.get<Canvas>('canvas')
    canvas?.zoom(canvas.zoom() * factor, 'auto')
  }
  return (
    <div className="process-diagram" role="group" aria-label={label}>
      <div ref={container} className={onClick ? 'migration-clickable' : undefined} style={{ height: 340 }} />
      <Group gap={4} className="process-diagram-tools">
        <ActionIcon variant="default" size="sm" aria-label={t('diagram.zoomIn')} onClick={() => zoom(1.25)}>
          <IconPlus size={14} />
        </ActionIcon>
        <ActionIcon variant="default" size="sm" aria-label={t('diagram.zoomOut')} onClick={() => zoom(0.8)}>
          <IconMinus size={14} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="sm"
          aria-label={t('diagram.fit')}
          onClick={() => drawn?.get<Canvas>('canvas').zoom('fit-viewport', 'auto')}
        >
          <IconMaximize size={14} />
        </ActionIcon>
      </Group>
    </div>
  )
}
