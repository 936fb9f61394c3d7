import type { Language } from '@/shared/i18n'
import { everythingIn, extension, isAny, listOf, propertyOf, type ModdleElement } from './moddle'

/** Where the English name of an element waits while its label is shown in another language. Never written to a file. */
export const ENGLISH = 'label.en'

const NAMED = ['bpmn:FlowElement', 'bpmn:Process', 'bpmn:Collaboration', 'bpmn:Participant', 'bpmn:Lane']

type Create = (type: string, attributes: Record<string, unknown>) => ModdleElement

const labelled = (definitions: ModdleElement) => everythingIn(definitions).filter((element) => isAny(element, NAMED))

/**
 * A model has English names and labels in other languages beside them. In the editor the name *is* the label of the
 * reader's language, so that drawing, searching and editing labels need not know of it; the English waits aside.
 */
export function intoLanguage(definitions: ModdleElement, language: Language, create: Create) {
  if (language === 'en') return
  for (const element of labelled(definitions)) {
    const english = element.get('name') as string | undefined
    if (!english) continue
    setLabel(element, ENGLISH, english, create)
    element.set('name', propertyOf(element, `label.${language}`) || english)
  }
}

/**
 * The model as it is stored: English names, labels beside them. What was never named in English is called what it is
 * called in the writer's language, until somebody translates it.
 *
 * @returns puts everything back as the editor has it
 */
export function outOfLanguage(definitions: ModdleElement, language: Language, create: Create): () => void {
  const undo: (() => void)[] = []
  if (language !== 'en') {
    for (const element of labelled(definitions)) undo.push(stored(element, language, create))
  }
  return () => undo.reverse().forEach((each) => each())
}

function stored(element: ModdleElement, language: Language, create: Create): () => void {
  const shown = element.get('name') as string | undefined
  const before = snapshot(element)
  const { name, labels } = names(element, language)
  element.set('name', name || undefined)
  for (const [key, text] of Object.entries(labels)) setLabel(element, key, text, create)
  setLabel(element, ENGLISH, undefined, create)
  return () => {
    element.set('name', shown)
    before()
  }
}

/** The names of an element as its model would be stored now. */
export function names(element: ModdleElement, language: Language): { name: string; labels: Record<string, string | undefined> } {
  const shown = ((element.get('name') as string | undefined) ?? '').trim()
  if (language === 'en') return { name: shown, labels: {} }
  const english = propertyOf(element, ENGLISH)
  const own = propertyOf(element, `label.${language}`)
  const other = propertyOf(element, language === 'cs' ? 'label.pl' : 'label.cs')
  if (!shown) return { name: '', labels: { 'label.cs': undefined, 'label.pl': undefined } }
  const neverTranslated = english === undefined || (english === own && other === undefined)
  // A label that has never been touched stays missing: the English name is shown for want of a better one.
  if (shown === english && own === undefined) return { name: english, labels: {} }
  return { name: neverTranslated ? shown : english, labels: { [`label.${language}`]: shown } }
}

function setLabel(element: ModdleElement, name: string, value: string | undefined, create: Create) {
  let holder = extension(element, 'camunda:Properties')
  if (!holder) {
    if (value === undefined) return
    let extensions = element.get('extensionElements') as ModdleElement | undefined
    if (!extensions) {
      extensions = create('bpmn:ExtensionElements', { values: [] })
      extensions.$parent = element
      element.set('extensionElements', extensions)
    }
    holder = create('camunda:Properties', { values: [] })
    holder.$parent = extensions
    extensions.set('values', [...listOf(extensions, 'values'), holder])
  }
  const values = listOf(holder, 'values')
  const known = values.find((property) => property.get('name') === name)
  if (known && value !== undefined) known.set('value', value)
  else if (known) holder.set('values', values.filter((property) => property !== known))
  else if (value !== undefined) {
    const property = create('camunda:Property', { name, value })
    property.$parent = holder
    holder.set('values', [...values, property])
  }
  dropIfEmpty(element)
}

function dropIfEmpty(element: ModdleElement) {
  const extensions = element.get('extensionElements') as ModdleElement | undefined
  const holder = extension(element, 'camunda:Properties')
  if (!extensions || !holder || listOf(holder, 'values').length > 0) return
  const rest = listOf(extensions, 'values').filter((value) => value !== holder)
  if (rest.length > 0) extensions.set('values', rest)
  else element.set('extensionElements', undefined)
}

/** Remembers the extensions of an element, so that they can be put back object by object. */
function snapshot(element: ModdleElement): () => void {
  const extensions = element.get('extensionElements') as ModdleElement | undefined
  const values = extensions && [...listOf(extensions, 'values')]
  const holder = extension(element, 'camunda:Properties')
  const properties = holder && listOf(holder, 'values').map((property) => [property, property.get('value')] as const)
  return () => {
    element.set('extensionElements', extensions)
    if (extensions) extensions.set('values', values)
    if (!holder || !properties) return
    for (const [property, value] of properties) property.set('value', value)
    holder.set('values', properties.map(([property]) => property))
  }
}
