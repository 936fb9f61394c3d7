import { describe, expect, it } from 'vitest'
import { namespaceOf, ofStudio } from '.'

type Texts = { [key: string]: string | Texts }
const files = import.meta.glob<Texts>('/src/**/i18n/{en,cs,pl}.json', { eager: true, import: 'default' })

const PLURAL = /_(zero|one|two|few|many|other)$/
const forms = { en: ['one', 'other'], cs: ['few', 'many', 'one', 'other'], pl: ['few', 'many', 'one', 'other'] }

function leaves(texts: Texts, prefix = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : leaves(value, `${prefix}${key}.`),
  )
}

const textsOf = (namespace: string, language: string) => {
  const path = Object.keys(files).find((file) => namespaceOf(file) === namespace && file.endsWith(`/${language}.json`))
  return path ? leaves(files[path] ?? {}) : []
}
const bases = (entries: [string, string][]) => [...new Set(entries.map(([key]) => key.replace(PLURAL, '')))].sort()

/** What each text fills in, all its plural forms together: "one" may say it in words. */
function placesOf(entries: [string, string][]) {
  const places: Record<string, string[]> = {}
  for (const [key, text] of entries) {
    const base = key.replace(PLURAL, '')
    const found = [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1] ?? '')
    places[base] = [...new Set([...(places[base] ?? []), ...found])].sort()
  }
  return places
}

describe.each([...new Set(Object.keys(files).map(namespaceOf))])('the texts of %s', (namespace) => {
  const english = textsOf(namespace, 'en')

  it.each(['cs', 'pl'] as const)('say in %s everything they say in English', (language) => {
    expect(bases(textsOf(namespace, language))).toEqual(bases(english))
  })

  it.each(['en', 'cs', 'pl'] as const)('have all plural forms of %s and no empty text', (language) => {
    const entries = textsOf(namespace, language)
    for (const [key, text] of entries) expect(text.trim(), key).not.toBe('')
    for (const base of bases(entries.filter(([key]) => PLURAL.test(key)))) {
      const found = entries.map(([key]) => key).filter((key) => key.replace(PLURAL, '') === base)
      expect(found.map((key) => key.slice(base.length + 1)).sort(), base).toEqual(forms[language])
    }
  })

  it.each(['cs', 'pl'] as const)('fill the same places in %s as in English', (language) => {
    expect(placesOf(textsOf(namespace, language))).toEqual(placesOf(english))
  })
})

/** What is loaded by everybody, and what by those who open the studio. */
const loaded = import.meta.glob<{ texts: Record<string, Texts> }>('./texts.{en,cs,pl,studio.en,studio.cs,studio.pl}.ts', { eager: true })

describe.each(['en', 'cs', 'pl'])('the texts in %s', (language) => {
  const namesIn = (file: string) => Object.keys(loaded[file]?.texts ?? {}).map(namespaceOf)
  const everywhere = namesIn(`./texts.${language}.ts`)
  const inStudio = namesIn(`./texts.studio.${language}.ts`)

  it('are each loaded once', () => {
    const all = Object.keys(files)
      .filter((path) => path.endsWith(`/${language}.json`))
      .map(namespaceOf)
    expect([...everywhere, ...inStudio].sort()).toEqual(all.sort())
  })

  it('of the studio are loaded with the studio alone', () => {
    expect(inStudio).toContain('studio')
    expect(everywhere).toContain('tasks')
    expect(everywhere.filter((name) => ['studio', 'releases', 'migrations', 'watching', 'replay'].includes(name))).toEqual([])
  })
})

it('screens under /studio wait for its texts', () => {
  expect(['/studio', '/studio/drafts/1', '/studio?page=2', '/incidents'].every(ofStudio)).toBe(true)
  expect(['/tasks', '/studios', '/customers/studio'].some(ofStudio)).toBe(false)
})
