import i18next from 'i18next'

/** What a table or a form that comes with Krámek is called in the reader's language: files name themselves in one. Whoever renames it is heard. */
export function shippedName(name: string): string {
  const key = `shared:shipped.${name}`
  // Not as a default: what somebody has named is no format of a text.
  return i18next.exists(key) ? i18next.t(key) : name
}
