import 'dmn-js/dist/assets/diagram-js.css'
import 'dmn-js/dist/assets/dmn-js-shared.css'
import 'dmn-js/dist/assets/dmn-js-drd.css'
import 'dmn-js/dist/assets/dmn-js-decision-table.css'
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css'
import 'dmn-js/dist/assets/dmn-js-literal-expression.css'
import 'dmn-js/dist/assets/dmn-js-boxed-expression.css'
import 'dmn-js/dist/assets/dmn-js-boxed-expression-controls.css'
import 'dmn-js/dist/assets/dmn-font/css/dmn.css'
import { Alert, SegmentedControl } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../api/drafts'
import { createDmn, type DmnView, type Dmn } from './dmn'
import './DmnEditor.css'
import type { EditorProps } from './EditorProps'

/** Decision tables, expressions and the graph of what a decision needs, as dmn-js draws them. Our tables speak FEEL only. */
export function DmnEditor({ content, readOnly, problems, focus, onChange }: EditorProps) {
  const { t, i18n } = useTranslation('studio')
  const container = useRef<HTMLDivElement>(null)
  const [dmn, setDmn] = useState<Dmn>()
  const [views, setViews] = useState<{ all: DmnView[]; active: string }>({ all: [], active: '' })
  const [broken, setBroken] = useState(false)
  const changed = useEffectEvent(onChange)
  const language = useEffectEvent(() => i18n.language)

  useEffect(() => {
    if (!container.current) return
    const created = createDmn({
      container: container.current,
      readOnly,
      content,
      language: language(),
      onChange: (xml) => changed(xml),
      onViews: (all, active) => setViews({ all, active }),
    })
    void created.ready.then(
      () => setDmn(created),
      () => setBroken(true),
    )
    return () => {
      setDmn(undefined)
      created.destroy()
    }
  }, [content, readOnly])

  useEffect(() => {
    if (dmn && focus) void dmn.show(focus.element)
  }, [dmn, focus])

  return (
    <div className="dmn-editor">
      {views.all.length > 1 && (
        <SegmentedControl
          size="xs"
          className="dmn-editor-views"
          aria-label={t('dmn.views')}
          value={views.active}
          onChange={(id) => void dmn?.open(id)}
          data={views.all.map((view) => ({ value: view.id, label: view.isGraph ? t('dmn.graph') : view.name }))}
        />
      )}
      {broken && (
        <Alert color="red" m="md">
          {t('file.broken')}
        </Alert>
      )}
      <style>{highlights(problems)}</style>
      <div ref={container} className="dmn-editor-canvas" />
    </div>
  )
}

/** A rule of style marks the rows: whatever dmn-js draws anew is marked again by itself. */
function highlights(problems: Problem[]): string {
  return problems
    .filter(({ element }) => element)
    .map(({ element, severity }) => {
      const id = CSS.escape(element ?? '')
      const colour = severity === 'ERROR' ? '#f9dcd4' : severity === 'WARNING' ? '#fff0d6' : '#eef7f2'
      return `.dmn-editor [data-row-id="${id}"], .dmn-editor [data-element-id="${id}"] { background-color: ${colour} !important }`
    })
    .reverse()
    .join('\n')
}
