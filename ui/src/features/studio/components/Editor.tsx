import { Text } from '@mantine/core'
import { lazy, useState, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { kindOf } from '../api/names'
import type { Kind } from '../api/drafts'
import type { EditorProps } from '../editors/EditorProps'

type Module = Record<string, ComponentType<EditorProps>>

const modules = import.meta.glob<Module>('../editors/*Editor.tsx')

function load(name: string) {
  const found = modules[`../editors/${name}.tsx`]
  return lazy(async () => ({ default: (await found?.())?.[name] ?? Missing }))
}

const editors: Record<Kind, ComponentType<EditorProps>> = { BPMN: load('BpmnEditor'), DMN: load('DmnEditor'), FORM: load('FormEditor') }

/**
 * The editor of a kind of file; each is loaded when the first file of its kind is opened. It begins with the text it is
 * mounted with, and from then on the text is what it tells.
 */
export function Editor(props: EditorProps) {
  const Chosen = editors[kindOf(props.file)]
  const [content] = useState(props.content)
  return <Chosen {...props} content={content} />
}

function Missing() {
  const { t } = useTranslation('studio')
  return <Text p="md">{t('file.noEditor')}</Text>
}
