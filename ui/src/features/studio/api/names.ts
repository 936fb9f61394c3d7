import type { Kind } from './drafts'

const ENDINGS: Record<Kind, string> = { BPMN: 'bpmn', DMN: 'dmn', FORM: 'form' }

export const kindOf = (file: string): Kind => (file.endsWith('.bpmn') ? 'BPMN' : file.endsWith('.dmn') ? 'DMN' : 'FORM')

const words = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[łŁ]/g, 'l')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase()
    .trim()
    .split(' ')
    .filter(Boolean)

/** "Technická otázka" -> `technicka-otazka.bpmn`: files are called like what they hold, without anything a path could trip over. */
export const fileName = (name: string, kind: Kind) => `${words(name).join('-')}.${ENDINGS[kind]}`

/** "Technická otázka" -> `technickaOtazka`; an id must not begin with a digit. */
export function idOf(name: string): string {
  const id = words(name)
    .map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
  return /^\d/.test(id) ? `x${id}` : id
}

/** `qualify-lead.form` -> "Qualify lead": for what has no name of its own. */
export function humanised(file: string): string {
  const bare = file.replace(/\.\w+$/, '').replaceAll('-', ' ')
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}
