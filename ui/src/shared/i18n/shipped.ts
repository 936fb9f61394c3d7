import i18next from 'i18next'

/** What a table or a form that comes with Krámek is called in the reader's language: files name themselves in one. Whoever renames it is heard. */
export const shippedName = (name: string) => i18next.t(`shared:shipped.${name}`, { defaultValue: name })
