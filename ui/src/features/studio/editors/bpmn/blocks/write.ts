import type { Language } from '@/shared/i18n'
import { ENGLISH } from '../labels'
import type { ModdleElement } from '../moddle'
import { RETRIES } from './parts'
import type { Mapping, Part, Words } from './types'

export type Create = (type: string, attributes?: Record<string, unknown>) => ModdleElement

/** The properties that carry the labels of an element whose `name` is shown in a language. */
export function labelProperties(words: Words, language: Language): Record<string, string> {
  return { ...(language === 'en' ? {} : { [ENGLISH]: words.en }), 'label.cs': words.cs, 'label.pl': words.pl }
}

/** Makes an element what its part says. What refers to others (messages, hosts, flows) is for who places it. */
export function writePart(element: ModdleElement, part: Part, language: Language, create: Create) {
  const child = (parent: ModdleElement, type: string, attributes: Record<string, unknown> = {}) => {
    const made = create(type, attributes)
    made.$parent = parent
    return made
  }
  if (part.name) element.set('name', part.name[language])
  for (const [name, value] of Object.entries(part.attributes ?? {})) element.set(name, value)
  if (part.documentation) element.set('documentation', [child(element, 'bpmn:Documentation', { text: part.documentation[language] })])
  const extensions = extensionsOf(part, language)
  if (extensions.length > 0) {
    const holder = child(element, 'bpmn:ExtensionElements')
    holder.set('values', extensions.map((extension) => build(extension, holder, child)))
    element.set('extensionElements', holder)
  }
  if (part.timer) {
    const timer = child(element, 'bpmn:TimerEventDefinition')
    timer.set('timeDate', child(timer, 'bpmn:FormalExpression', { body: part.timer }))
    element.set('eventDefinitions', [timer])
  }
}

interface Extension {
  type: string
  attributes?: Record<string, unknown>
  children?: { property: string; elements: Extension[] }
}

function extensionsOf(part: Part, language: Language): Extension[] {
  const extensions: Extension[] = []
  for (const [direction, mappings] of [['In', part.ins], ['Out', part.outs]] as const) {
    for (const mapping of mappings ?? []) extensions.push({ type: `camunda:${direction}`, attributes: mapped(mapping) })
  }
  if (part.inputs) {
    const elements = Object.entries(part.inputs).map(([name, value]) => ({ type: 'camunda:InputParameter', attributes: { name, value } }))
    extensions.push({ type: 'camunda:InputOutput', children: { property: 'inputParameters', elements } })
  }
  if (part.timer || part.attributes?.['camunda:asyncBefore']) extensions.push({ type: 'camunda:FailedJobRetryTimeCycle', attributes: { body: RETRIES } })
  const properties = { ...part.properties, ...(part.name ? labelProperties(part.name, language) : {}) }
  if (Object.keys(properties).length > 0) {
    const elements = Object.entries(properties).map(([name, value]) => ({ type: 'camunda:Property', attributes: { name, value } }))
    extensions.push({ type: 'camunda:Properties', children: { property: 'values', elements } })
  }
  return extensions
}

const mapped = ({ source, constant, target }: Mapping) => (constant === undefined ? { source, target } : { sourceExpression: constant, target })

function build(extension: Extension, parent: ModdleElement, child: (parent: ModdleElement, type: string, attributes?: Record<string, unknown>) => ModdleElement): ModdleElement {
  const made = child(parent, extension.type, extension.attributes)
  if (extension.children) made.set(extension.children.property, extension.children.elements.map((each) => build(each, made, child)))
  return made
}
