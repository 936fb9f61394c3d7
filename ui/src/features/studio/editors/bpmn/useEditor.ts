import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Language } from '@/shared/i18n'
import type { EditorProps } from '../EditorProps'
import { createEditor, toXml, type Editor } from './modeler'
import type { DiagramElement } from './moddle'
import { service } from './services'

/** How long somebody must pause before what they drew is handed on. */
const PAUSE = 300

/** Smaller than this the labels cannot be read; then the model opens at its beginning instead of as a whole. */
const READABLE = 0.45

export interface Opened {
  container: React.RefObject<HTMLDivElement | null>
  /** There once a model is drawn. */
  editor: Editor | undefined
  selected: DiagramElement | undefined
  /** Changes with every change of the model: what is read from it is read anew. */
  version: number
  failure: string | undefined
}

/** Opens a model in bpmn-js, tells of changes, and opens it anew when it was changed elsewhere. */
export function useEditor({ content, readOnly, onChange }: Pick<EditorProps, 'content' | 'readOnly' | 'onChange'>, language: Language): Opened {
  const container = useRef<HTMLDivElement>(null)
  const [instance, setInstance] = useState<Editor>()
  const [drawn, setDrawn] = useState<Editor>()
  const [selected, setSelected] = useState<DiagramElement>()
  const [version, setVersion] = useState(0)
  const [failure, setFailure] = useState<string>()
  /** What the page knows already: it must not come back as a change from elsewhere. */
  const known = useRef<string>(undefined)
  const tell = useEffectEvent((xml: string) => {
    if (xml === known.current) return
    known.current = xml
    onChange(xml)
  })

  useEffect(() => {
    if (!container.current) return
    const created = createEditor(container.current, language, readOnly)
    let timer: number | undefined
    const hand = () => {
      timer = undefined
      void toXml(created, language).then(tell)
    }
    const bus = service(created, 'eventBus')
    bus.on('commandStack.changed', ({ trigger }) => {
      if (trigger === 'clear') return
      setVersion((before) => before + 1)
      window.clearTimeout(timer)
      timer = window.setTimeout(hand, PAUSE)
    })
    bus.on('selection.changed', ({ newSelection }) => setSelected(single(newSelection as DiagramElement[])))
    const resized = new ResizeObserver(() => service(created, 'canvas').resized())
    resized.observe(container.current)
    // The editor is made by the effect, because it needs the element on the page.
    setInstance(created)
    return () => {
      resized.disconnect()
      if (timer !== undefined) {
        window.clearTimeout(timer)
        hand()
      }
      known.current = undefined
      setInstance(undefined)
      setDrawn(undefined)
      setSelected(undefined)
      created.destroy()
    }
  }, [language, readOnly])

  useEffect(() => {
    if (!instance || known.current === content) return
    const isFirst = known.current === undefined
    known.current = content
    let gone = false
    void instance
      .importXML(content)
      .then(() => {
        if (gone) return
        setFailure(undefined)
        setSelected(undefined)
        setVersion((before) => before + 1)
        setDrawn(instance)
        if (isFirst) show(instance)
      })
      .catch((error: unknown) => {
        if (!gone) setFailure(error instanceof Error ? error.message : String(error))
      })
    return () => {
      gone = true
    }
  }, [instance, content])

  return { container, editor: drawn, selected, version, failure }
}

const single = (selection: DiagramElement[]) => (selection.length === 1 ? (selection[0]?.labelTarget ?? selection[0]) : undefined)

/** The whole model where it can be read, else as much as can be from its beginning. */
export function show(editor: Editor) {
  const canvas = service(editor, 'canvas')
  const scale = canvas.zoom('fit-viewport', 'auto')
  if (scale > 1) canvas.zoom(1, 'auto')
  if (scale >= READABLE) return
  const { inner, width, height, scale: now } = canvas.viewbox()
  const grow = READABLE / now
  const seen = { width: width / grow, height: height / grow }
  canvas.viewbox({ x: inner.x - 40, y: inner.y + inner.height / 2 - seen.height / 2, ...seen })
}
