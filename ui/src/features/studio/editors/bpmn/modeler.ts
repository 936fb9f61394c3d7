import Modeler from 'bpmn-js/lib/Modeler'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import SearchModule from 'bpmn-js/lib/features/search'
import camundaModdle from 'camunda-bpmn-moddle/resources/camunda.json'
import CamundaBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform'
import type { Language } from '@/shared/i18n'
import { AllowedOnly } from './allowed'
import { BatchModule } from './batch'
import { intoLanguage, outOfLanguage } from './labels'
import type { ModdleElement } from './moddle'
import { ConventionalFactory, Naming } from './naming'
import { Placing } from './place'
import { service, type Injector } from './services'
import { translator } from './texts'

export type Editor = (Modeler | NavigatedViewer) & Injector

const moddleExtensions = { camunda: camundaModdle }

/** An editor, or a viewer for whoever may only look, that shows the labels of a language. */
export function createEditor(container: HTMLElement, language: Language, readOnly: boolean): Editor {
  const words = { translate: ['value', translator(language)] }
  const editor = readOnly
    ? new NavigatedViewer({ container, moddleExtensions, additionalModules: [words, SearchModule] as never[] })
    : new Modeler({ container, moddleExtensions, language, additionalModules: [words, CamundaBehaviors, ours] as never[] } as never)
  const injector = editor as unknown as Editor
  service(injector, 'eventBus').on('import.parse.complete', ({ definitions }) => {
    const moddle = service(injector, 'moddle')
    if (definitions) intoLanguage(definitions as ModdleElement, language, moddle.create.bind(moddle))
  })
  return injector
}

const ours = {
  __init__: ['batch', 'naming', 'allowedOnly'],
  batch: ['type', BatchModule],
  naming: ['type', Naming],
  placing: ['type', Placing],
  allowedOnly: ['type', AllowedOnly],
  bpmnFactory: ['type', ConventionalFactory],
  // Our palette has words and whole blocks; theirs would be beside it.
  paletteProvider: ['value', {}],
}

/** The model as a file: English names, labels of other languages beside them. */
export async function toXml(editor: Editor, language: Language): Promise<string> {
  const moddle = service(editor, 'moddle')
  const definitions = (editor as unknown as { getDefinitions: () => ModdleElement }).getDefinitions()
  const putBack = outOfLanguage(definitions, language, moddle.create.bind(moddle))
  let written: Promise<{ xml: string }>
  try {
    // It is written before the promise is given: nobody sees the model in between.
    written = moddle.toXML(definitions, { format: true })
  } finally {
    putBack()
  }
  return (await written).xml
}
