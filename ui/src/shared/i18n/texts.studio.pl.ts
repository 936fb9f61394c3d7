/** What the studio says in one language: read only by those who open it. */
export const texts = import.meta.glob<Record<string, unknown>>('/src/features/{studio,releases,migrations,watching,replay}/i18n/pl.json', {
  eager: true,
  import: 'default',
})
