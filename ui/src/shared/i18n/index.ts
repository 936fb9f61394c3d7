import i18next, { type Resource } from 'i18next'
import { initReactI18next } from 'react-i18next'

export const languages = ['en', 'cs', 'pl'] as const
export type Language = (typeof languages)[number]

/** Languages name themselves: whoever looks for theirs reads no other. */
export const languageNames: Record<Language, string> = { en: 'English', cs: 'Čeština', pl: 'Polski' }

const STORED = 'kramek.language'

type Loaders = Record<Language, () => Promise<{ texts: Record<string, Record<string, unknown>> }>>

// Imports written out: the build makes one file of each.
const everywhere: Loaders = {
  en: () => import('./texts.en'),
  cs: () => import('./texts.cs'),
  pl: () => import('./texts.pl'),
}
const studio: Loaders = {
  en: () => import('./texts.studio.en'),
  cs: () => import('./texts.studio.cs'),
  pl: () => import('./texts.studio.pl'),
}

/** Whoever has been in the studio reads it in every language they change to. */
let inStudio = false

/** `/src/features/leads/i18n/cs.json` -> `leads`: a namespace is named after the room its texts live in. */
export function namespaceOf(path: string): string {
  return path.split('/').at(-3) ?? 'shared'
}

async function load(loaders: Loaders, language: Language): Promise<Resource[string]> {
  const { texts } = await loaders[language]()
  return Object.fromEntries(Object.entries(texts).map(([path, namespace]) => [namespaceOf(path), namespace])) as Resource[string]
}

export function asLanguage(value: string | null | undefined): Language | undefined {
  return languages.find((language) => value?.toLowerCase().startsWith(language))
}

function preferred(): Language {
  return asLanguage(localStorage.getItem(STORED)) ?? navigator.languages.map(asLanguage).find(Boolean) ?? 'en'
}

export async function startI18n(language: Language = preferred()) {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'shared',
    resources: { [language]: await load(everywhere, language) },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = language
}

async function add(loaders: Loaders, language: Language, known: string) {
  if (i18next.hasResourceBundle(language, known)) return
  for (const [namespace, texts] of Object.entries(await load(loaders, language))) {
    i18next.addResourceBundle(language, namespace, texts)
  }
}

export async function changeLanguage(language: Language) {
  await add(everywhere, language, 'shared')
  if (inStudio) await add(studio, language, 'studio')
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  localStorage.setItem(STORED, language)
}

/** Addresses whose screens speak with the texts of the studio. */
export const ofStudio = (href: string) => /^\/(studio|incidents)\b/.test(href)

/** To be awaited before the first screen of the studio is drawn. */
export async function loadStudioTexts() {
  inStudio = true
  await add(studio, i18next.language as Language, 'studio')
}
