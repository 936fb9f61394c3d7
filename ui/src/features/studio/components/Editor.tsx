import { lazy, useState, type ComponentType } from 'react'
import { kindOf } from '../api/names'
import type { Kind } from '../api/drafts'
import type { EditorProps } from '../editors/EditorProps'

const editors: Record<Kind, ComponentType<EditorProps>> = {
  BPMN: lazy(() => import('../editors/BpmnEditor').then((module) => ({ default: module.BpmnEditor }))),
  DMN: lazy(() => import('../editors/DmnEditor').then((module) => ({ default: module.DmnEditor }))),
  FORM: lazy(() => import('../editors/FormEditor').then((module) => ({ default: module.FormEditor }))),
}

/**
 * The editor of a kind of file; each is loaded when the first file of its kind is opened. It begins with the text it is
 * mounted with, and from then on the text is what it tells.
 */
export function Editor(props: EditorProps) {
  const Chosen = editors[kindOf(props.file)]
  const [content] = useState(props.content)
  return <Chosen {...props} content={content} />
}
