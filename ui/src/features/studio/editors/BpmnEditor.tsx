import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css'
import './bpmn/BpmnEditor.css'
import { Alert, Skeleton } from '@mantine/core'
import { lazy, Suspense, useEffect, useMemo, useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { asLanguage } from '@/shared/i18n'
import type { EditorProps } from './EditorProps'
import { blocksFor, domainOf, processOf } from './bpmn/blocks'
import type { Block } from './bpmn/blocks/types'
import { Edit } from './bpmn/edit'
import { choicesOfForm, choicesOfTables, factsOf, formsIn } from './bpmn/facts'
import { toXml, type Editor } from './bpmn/modeler'
import { is, type DiagramElement } from './bpmn/moddle'
import { DRAGGED, Palette } from './bpmn/Palette'
import { Panel, type PanelContext } from './bpmn/panel/context'
import { PropertiesPanel } from './bpmn/panel/PropertiesPanel'
import { definitionsOf, type Placing, type Spot } from './bpmn/place'
import { mend as mendIn } from './bpmn/mends'
import { markProblems } from './bpmn/problems'
import { service } from './bpmn/services'
import { dropSpot, spotFor } from './bpmn/spots'
import { Toolbar } from './bpmn/Toolbar'
import { useEditor } from './bpmn/useEditor'
import { useBlocks } from '../api/blocks'
import { useCatalogue } from '../api/catalogue'
import classes from './bpmn/BpmnEditor.module.css'

const Simulation = lazy(() => import('./bpmn/Simulation').then((module) => ({ default: module.Simulation })))

/** Draws a process with blocks of ours, and says of every element what a manager can say. Load it lazily. */
export function BpmnEditor({ file, content, readOnly, problems, focus, mend, onChange }: EditorProps) {
  const { t, i18n } = useTranslation('studio')
  const language = asLanguage(i18n.language) ?? 'en'
  const { container, editor, selected, version, failure } = useEditor({ content, readOnly, onChange }, language)
  const [simulated, setSimulated] = useState<string>()
  const [dropping, setDropping] = useState(false)
  const [isOpen, setOpen] = useState(true)
  const context = usePanelContext(editor, version, readOnly, language)
  const blocks = useMemo(() => (context ? blocksFor(context.domain, processOf(context.definitions), context.served) : []), [context])

  useEffect(() => {
    if (editor) markProblems(editor, problems, (count, isError) => t(isError ? 'bpmn.errors' : 'bpmn.warnings', { count }))
  }, [editor, problems, version, t])

  useEffect(() => {
    if (editor && focus) goTo(editor, focus.element)
  }, [editor, focus])

  useEffect(() => {
    const element = editor && mend?.problem.element && service(editor, 'elementRegistry').get(mend.problem.element)
    if (editor && mend && element && !readOnly) mendIn(new Edit(editor), mend.problem, element)
  }, [editor, mend, readOnly])

  const put = (block: Block, spot: Spot | undefined) => {
    if (editor && spot) editor.get<Placing>('placing').place(block, spot)
  }
  const drop = (event: DragEvent) => {
    setDropping(false)
    const block = blocks.find(({ id }) => id === event.dataTransfer.getData(DRAGGED))
    if (!editor || !block) return
    event.preventDefault()
    put(block, dropSpot(editor, block, event.nativeEvent))
  }
  const simulate = (on: boolean) => {
    if (!on || !editor) setSimulated(undefined)
    else void toXml(editor, language).then(setSimulated)
  }
  const isSimulating = simulated !== undefined
  const element: DiagramElement | undefined = selected ?? (editor && service(editor, 'canvas').getRootElement())
  return (
    <div className={classes.frame}>
      <div className={[classes.editor, readOnly && classes.viewing, isSimulating && classes.simulating, !isOpen && classes.closed].filter(Boolean).join(' ')}>
        <div className={classes.tools}>
          <Toolbar editor={editor} readOnly={readOnly} simulating={isSimulating} onSimulate={simulate} panel={isOpen} onPanel={setOpen} />
        </div>
        {!readOnly && !isSimulating && <Palette blocks={blocks} served={context?.served ?? []} language={language} onPlace={(block) => editor && put(block, spotFor(editor, block, selected))} />}
        <div className={classes.paper}>
          {failure && (
            <Alert color="red" title={t('bpmn.failed')} m="md">
              {failure}
            </Alert>
          )}
          {isSimulating && (
            <Suspense fallback={<Skeleton height="100%" />}>
              <Simulation xml={simulated} />
            </Suspense>
          )}
          <div
            ref={container}
            className={`bpmn-paper ${dropping ? 'drop' : ''}`}
            role="group"
            aria-label={t('bpmn.diagram', { file })}
            style={isSimulating || failure ? { display: 'none' } : undefined}
            onDragOver={(event) => {
              if (readOnly || !event.dataTransfer.types.includes(DRAGGED)) return
              event.preventDefault()
              setDropping(true)
            }}
            onDragLeave={() => setDropping(false)}
            onDrop={drop}
          />
        </div>
        {!isSimulating && isOpen && (
          <div className={classes.panel}>
            {context && element && (
              <Panel value={context}>
                <PropertiesPanel element={element} />
              </Panel>
            )}
          </div>
        )}
      </div>
    </div>
  )
}

function usePanelContext(editor: Editor | undefined, version: number, readOnly: boolean, language: PanelContext['language']): PanelContext | undefined {
  const definitions = editor && definitionsOf(service(editor, 'canvas').getRootElement().businessObject)
  const served = useBlocks()
  const { catalogue, contents } = useCatalogue(definitions ? formsIn(definitions) : [])
  return useMemo(() => {
    if (!editor || !definitions) return undefined
    const domain = domainOf(definitions)
    const choices = Object.assign({}, choicesOfTables(definitions, catalogue.tables), ...contents.map((form) => choicesOfForm(form, language)))
    return { edit: new Edit(editor), language, readOnly, definitions, domain, catalogue, served, facts: factsOf(definitions, domain, choices) }
    // The model changes in place: its version says that it did.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [editor, version, readOnly, language, catalogue, contents, served])
}

function goTo(editor: Editor, id: string) {
  const element = service(editor, 'elementRegistry').get(id)
  if (!element?.parent || is(element, 'bpmn:Process')) return
  service(editor, 'selection').select(element)
  service(editor, 'canvas').scrollToElement(element, 150)
}
