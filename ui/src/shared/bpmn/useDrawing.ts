import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localise } from './localise'

/** A model as it is drawn. Another language draws it anew: whoever paints on it asks first whether it is gone. */
export interface Drawing {
  viewer: NavigatedViewer
  isGone: () => boolean
}

/** Draws a model in an element of the page, its names in the reader's language; `begin` is told once it stands. */
export function useDrawing(xml: string, begin: (viewer: NavigatedViewer) => void) {
  const { i18n } = useTranslation()
  const container = useRef<HTMLDivElement>(null)
  const [drawing, setDrawing] = useState<Drawing>()
  const begins = useEffectEvent(begin)

  useEffect(() => {
    if (!container.current) return
    // The wheel belongs to the page; buttons and dragging are enough here.
    const viewer = new NavigatedViewer({ container: container.current, zoomScroll: { enabled: false } })
    let gone = false
    void viewer
      .importXML(localise(xml, i18n.language))
      .then(() => {
        if (gone) return
        begins(viewer)
        setDrawing({ viewer, isGone: () => gone })
      })
      // A diagram that cannot be drawn must not take the page with it.
      .catch((error: unknown) => console.warn('The diagram cannot be shown', error))
    return () => {
      gone = true
      setDrawing(undefined)
      viewer.destroy()
    }
  }, [xml, i18n.language])

  return { container, drawing }
}
