import '@bpmn-io/form-js-viewer/dist/assets/flatpickr/light.css'
import '@bpmn-io/form-js-viewer/dist/assets/form-js-base.css'
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor-base.css'
import '@bpmn-io/form-js-editor/dist/assets/dragula.css'
import { Alert, Button, Group, SegmentedControl, Skeleton } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import '@/features/tasks/components/FormViewer.css'
import { languageNames, languages, type Language } from '@/shared/i18n'
import type { EditorProps } from './EditorProps'
import { FieldPanel } from './FieldPanel'
import './FormEditor.css'
import { createFormSheet, type FormSheet } from './formSheet'
import { localised } from './formWords'

const FormViewer = lazy(() =>
  import('@/features/tasks/components/FormViewer').then((module) => ({ default: module.FormViewer })),
)

const NO_DATA = {}

function parsed(content: string): Record<string, unknown> | undefined {
  try {
    const form: unknown = JSON.parse(content)
    return typeof form === 'object' && form !== null ? (form as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** A form as people see it in their tasks: drawn here, described in the panel beside it, tried in any language. */
export function FormEditor(props: EditorProps) {
  const { t, i18n } = useTranslation('studio')
  const schema = useMemo(() => parsed(props.content), [props.content])
  const [current, setCurrent] = useState(schema)
  const [shown, setShown] = useState<'edit' | Language>(props.readOnly ? (i18n.language as Language) : 'edit')
  if (!schema || !current) {
    return (
      <Alert color="red" m="md">
        {t('file.broken')}
      </Alert>
    )
  }
  return (
    <div className="form-editor" data-shown={shown === 'edit' ? 'edit' : 'preview'}>
      <SegmentedControl
        size="xs"
        className="form-editor-views"
        aria-label={t('form.views')}
        value={shown}
        onChange={(value) => setShown(value as typeof shown)}
        data={[
          ...(props.readOnly ? [] : [{ value: 'edit', label: t('form.edit') }]),
          ...languages.map((language) => ({ value: language as string, label: t('form.preview', { language: languageNames[language] }) })),
        ]}
      />
      {!props.readOnly && (
        <div hidden={shown !== 'edit'} className="form-editor-sheet">
          <Canvas {...props} schema={schema} onSchema={setCurrent} />
        </div>
      )}
      {shown !== 'edit' && (
        <div className="form-editor-preview">
          <Suspense fallback={<Skeleton height={240} />}>
            <Preview schema={current} language={shown} />
          </Suspense>
        </div>
      )}
    </div>
  )
}

function Preview({ schema, language }: { schema: Record<string, unknown>; language: Language }) {
  const form = useMemo(() => localised(schema, language), [schema, language])
  return <FormViewer schema={form} data={NO_DATA} readOnly={false} handle={null} />
}

interface CanvasProps extends EditorProps {
  schema: Record<string, unknown>
  onSchema: (schema: Record<string, unknown>) => void
}

function Canvas({ schema, problems, focus, onChange, onSchema }: CanvasProps) {
  const { t } = useTranslation('studio')
  const container = useRef<HTMLDivElement>(null)
  const [sheet, setSheet] = useState<FormSheet>()
  const [selected, setSelected] = useState<string>()
  // The fields live in form-js; each number is a reason to look at them again.
  const [, setDrawn] = useState(0)
  const nameOf = useEffectEvent((type: string) => t(`form.type.${type}`))
  const changed = useEffectEvent((now: Record<string, unknown>) => {
    onSchema(now)
    onChange(`${JSON.stringify(now, null, 2)}\n`)
  })

  useEffect(() => {
    if (!container.current) return
    const created = createFormSheet({
      container: container.current,
      schema,
      nameOf: (type) => nameOf(type),
      onChange: (now) => changed(now),
      onSelect: setSelected,
      onDraw: () => setDrawn((before) => before + 1),
    })
    void created.ready.then(() => setSheet(created))
    return () => {
      setSheet(undefined)
      created.destroy()
    }
  }, [schema])

  useEffect(() => {
    if (sheet && focus) sheet.select(sheet.fields().find(({ id, key }) => id === focus.element || key === focus.element)?.id)
  }, [sheet, focus])

  const marks = problems
    .map(({ element }) => element && `.form-editor [data-id="${CSS.escape(element)}"]`)
    .filter(Boolean)
    .join(', ')
  const field = selected === undefined ? undefined : sheet?.field(selected)
  return (
    <>
      {marks && <style>{`${marks} { outline: 2px solid #c95139 !important }`}</style>}
      <div ref={container} className="form-editor-canvas task-form" />
      <div className="form-editor-panel">
        <Group gap={6} mb="sm">
          <Button size="compact-sm" variant="default" leftSection={<IconArrowBackUp size={14} />} onClick={() => sheet?.undo()}>
            {t('form.undo')}
          </Button>
          <Button size="compact-sm" variant="default" leftSection={<IconArrowForwardUp size={14} />} onClick={() => sheet?.redo()}>
            {t('form.redo')}
          </Button>
        </Group>
        {sheet && <FieldPanel key={selected} field={field} sheet={sheet} />}
      </div>
    </>
  )
}
