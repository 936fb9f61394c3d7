import { allDomains, blocksFor } from './blocks'
import { stepsFor, type ServedBlock } from './blocks/served'
import type { Block, Part } from './blocks/types'

interface Binding {
  type: string
  name?: string
  source?: string
  target?: string
  expression?: boolean
}

interface Property {
  label?: string
  type: 'Hidden' | 'String' | 'Text'
  value?: string | boolean
  binding: Binding
  constraints?: { notEmpty: boolean }
}

interface ElementTemplate {
  $schema: string
  name: string
  id: string
  description: string
  appliesTo: string[]
  elementType: { value: string }
  properties: Property[]
}

const SCHEMA = 'https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json'

/** Bare gateways, starts and ends need no template: the desktop modeler has them. Of timers it can make none. */
const PLAIN = new Set(['question', 'parallel', 'start', 'end', 'wait'])

/** Our blocks as Camunda's desktop modeler takes them: the main element of each, with all that a person must not have to know. */
export function elementTemplates(served: ServedBlock[]): ElementTemplate[] {
  const found = new Map<string, ElementTemplate>()
  for (const domain of allDomains) {
    for (const block of [...blocksFor(domain), ...stepsFor('', served)]) {
      const template = PLAIN.has(block.id) ? undefined : templateOf(block, idOf(block, domain))
      if (template && !found.has(template.id)) found.set(template.id, template)
    }
  }
  return [...found.values()]
}

/** An approval is of a deal or of a case, a task of a deal has its form: those differ by domain. */
function idOf(block: Block, domain: string): string {
  const differs = block.id === 'approval' || block.id === 'escalation' || (block.id === 'task' && domain === 'opportunities')
  return differs ? `io.kramek.${block.id}.${domain}` : `io.kramek.${block.id}`
}

function templateOf(block: Block, id: string): ElementTemplate | undefined {
  const part = block.parts.find(({ key }) => key === (block.attaches ? 'host.escalate' : block.entry))
  if (!part) return undefined
  return {
    $schema: SCHEMA,
    name: `Krámek: ${block.name.en}${id.split('.').length > 3 ? ` (${id.split('.').at(-1)})` : ''}`,
    id,
    description: block.hint.en,
    appliesTo: [part.type],
    elementType: { value: part.type },
    properties: propertiesOf(part),
  }
}

function propertiesOf(part: Part): Property[] {
  const properties: Property[] = []
  const hidden = (value: string | boolean, binding: Binding) => properties.push({ type: 'Hidden', value, binding })
  if (part.name) {
    properties.push({ label: 'Name (English)', type: 'String', value: part.name.en, binding: { type: 'property', name: 'name' }, constraints: { notEmpty: true } })
    properties.push({ label: 'Name (Czech)', type: 'String', value: part.name.cs, binding: { type: 'camunda:property', name: 'label.cs' } })
    properties.push({ label: 'Name (Polish)', type: 'String', value: part.name.pl, binding: { type: 'camunda:property', name: 'label.pl' } })
  }
  for (const [name, value] of Object.entries(part.attributes ?? {})) hidden(value, { type: 'property', name })
  for (const [name, value] of Object.entries(part.properties ?? {})) {
    properties.push({ label: name, type: 'String', value, binding: { type: 'camunda:property', name }, constraints: { notEmpty: true } })
  }
  for (const [name, value] of Object.entries(part.inputs ?? {})) {
    properties.push({ label: name, type: 'String', value, binding: { type: 'camunda:inputParameter', name }, constraints: { notEmpty: true } })
  }
  for (const { source, constant, target } of part.ins ?? []) {
    if (constant === undefined) hidden(source ?? '', { type: 'camunda:in', target })
    else properties.push({ label: target, type: 'String', value: constant, binding: { type: 'camunda:in', target, expression: true } })
  }
  for (const { source = '', target } of part.outs ?? []) hidden(target, { type: 'camunda:out', source })
  return properties
}
