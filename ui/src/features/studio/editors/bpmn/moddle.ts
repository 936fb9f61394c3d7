/** An element of a model as bpmn-moddle holds it: its type, its attributes, and the one it stands in. */
export interface ModdleElement {
  $type: string
  $parent?: ModdleElement
  $instanceOf?: (type: string) => boolean
  id?: string
  name?: string
  get: (property: string) => unknown
  set: (property: string, value: unknown) => void
  [property: string]: unknown
}

/** What is drawn: a shape, a connection or the label of one. */
export interface DiagramElement {
  id: string
  type: string
  businessObject: ModdleElement
  parent?: DiagramElement
  children?: DiagramElement[]
  host?: DiagramElement
  attachers?: DiagramElement[]
  labelTarget?: DiagramElement
  incoming?: DiagramElement[]
  outgoing?: DiagramElement[]
  source?: DiagramElement
  target?: DiagramElement
  waypoints?: { x: number; y: number }[]
  x: number
  y: number
  width: number
  height: number
}

export function is(element: { businessObject: ModdleElement } | ModdleElement | undefined, type: string): boolean {
  const bo = element && 'businessObject' in element ? (element.businessObject as ModdleElement) : (element as ModdleElement | undefined)
  return bo?.$instanceOf?.(type) ?? bo?.$type === type
}

export function isAny(element: { businessObject: ModdleElement } | ModdleElement | undefined, types: string[]): boolean {
  return types.some((type) => is(element, type))
}

export function listOf(element: ModdleElement | undefined, property: string): ModdleElement[] {
  return (element?.get(property) as ModdleElement[] | undefined) ?? []
}

/** The extension of a type that an element has, if any. */
export function extension(element: ModdleElement, type: string): ModdleElement | undefined {
  const extensions = element.get('extensionElements') as ModdleElement | undefined
  return listOf(extensions, 'values').find((value) => value.$type === type)
}

/** What a model says of an element beside BPMN: `stage`, `probability`, `label.cs`… */
export function propertyOf(element: ModdleElement, name: string): string | undefined {
  const holder = extension(element, 'camunda:Properties')
  return listOf(holder, 'values').find((property) => property.get('name') === name)?.get('value') as string | undefined
}

export function inputOf(element: ModdleElement, name: string): string | undefined {
  const holder = extension(element, 'camunda:InputOutput')
  return listOf(holder, 'inputParameters').find((input) => input.get('name') === name)?.get('value') as string | undefined
}

export function documentationOf(element: ModdleElement): string {
  return (listOf(element, 'documentation')[0]?.get('text') as string | undefined) ?? ''
}

/** The event definition of a type, of an event. */
export function definitionOf(element: ModdleElement, type: string): ModdleElement | undefined {
  if (!is(element, 'bpmn:Event')) return undefined
  return listOf(element, 'eventDefinitions').find((definition) => is(definition, type))
}

/** The text of an expression that an element holds, such as a condition or the date of a timer. */
export function expressionOf(element: ModdleElement | undefined, property: string): string | undefined {
  return (element?.get(property) as ModdleElement | undefined)?.get('body') as string | undefined
}

/** Every element below one, itself first. */
export function everythingIn(root: ModdleElement): ModdleElement[] {
  const below = ['rootElements', 'flowElements', 'participants', 'laneSets', 'lanes', 'artifacts']
  const found = [root]
  for (const property of below) {
    if (root.$type === undefined || !hasProperty(root, property)) continue
    for (const child of listOf(root, property)) found.push(...everythingIn(child))
  }
  return found
}

function hasProperty(element: ModdleElement, property: string): boolean {
  const value = element.get(property)
  return Array.isArray(value)
}
