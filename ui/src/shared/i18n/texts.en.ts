/** All texts in one language make one file of the build: a person reads one, and a screen waits for one request. */
export const texts = import.meta.glob<Record<string, unknown>>(
  ['/src/**/i18n/en.json', '!/src/features/{studio,releases,migrations,watching,replay}/i18n/*.json'],
  { eager: true, import: 'default' },
)
