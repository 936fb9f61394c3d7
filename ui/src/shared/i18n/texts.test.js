import { describe, expect, it } from 'vitest';
import { namespaceOf } from '.';
const files = import.meta.glob('/src/**/i18n/{en,cs,pl}.json', { eager: true, import: 'default' });
const PLURAL = /_(zero|one|two|few|many|other)$/;
const forms = { en: ['one', 'other'], cs: ['few', 'many', 'one', 'other'], pl: ['few', 'many', 'one', 'other'] };
function leaves(texts, prefix = '') {
    return Object.entries(texts).flatMap(([key, value]) => typeof value === 'string' ? [[prefix + key, value]] : leaves(value, `${prefix}${key}.`));
}
const textsOf = (namespace, language) => {
    const path = Object.keys(files).find((file) => namespaceOf(file) === namespace && file.endsWith(`/${language}.json`));
    return path ? leaves(files[path] ?? {}) : [];
};
const bases = (entries) => [...new Set(entries.map(([key]) => key.replace(PLURAL, '')))].sort();
/** What each text fills in, all its plural forms together: "one" may say it in words. */
function placesOf(entries) {
    const places = {};
    for (const [key, text] of entries) {
        const base = key.replace(PLURAL, '');
        const found = [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1] ?? '');
        places[base] = [...new Set([...(places[base] ?? []), ...found])].sort();
    }
    return places;
}
describe.each([...new Set(Object.keys(files).map(namespaceOf))])('the texts of %s', (namespace) => {
    const english = textsOf(namespace, 'en');
    it.each(['cs', 'pl'])('say in %s everything they say in English', (language) => {
        expect(bases(textsOf(namespace, language))).toEqual(bases(english));
    });
    it.each(['en', 'cs', 'pl'])('have all plural forms of %s and no empty text', (language) => {
        const entries = textsOf(namespace, language);
        for (const [key, text] of entries)
            expect(text.trim(), key).not.toBe('');
        for (const base of bases(entries.filter(([key]) => PLURAL.test(key)))) {
            const found = entries.map(([key]) => key).filter((key) => key.replace(PLURAL, '') === base);
            expect(found.map((key) => key.slice(base.length + 1)).sort(), base).toEqual(forms[language]);
        }
    });
    it.each(['cs', 'pl'])('fill the same places in %s as in English', (language) => {
        expect(placesOf(textsOf(namespace, language))).toEqual(placesOf(english));
    });
});
