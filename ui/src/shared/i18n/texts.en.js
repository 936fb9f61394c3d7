/** All texts in one language make one file of the build: a person reads one, and a screen waits for one request. */
export const texts = import.meta.glob('/src/**/i18n/en.json', { eager: true, import: 'default' });
