import i18next, {} from 'i18next';
import { initReactI18next } from 'react-i18next';
export const languages = ['en', 'cs', 'pl'];
/** Languages name themselves: whoever looks for theirs reads no other. */
export const languageNames = { en: 'English', cs: 'Čeština', pl: 'Polski' };
const STORED = 'kramek.language';
// Three imports written out: the build makes one file of each language.
const loaders = {
    en: () => import('./texts.en'),
    cs: () => import('./texts.cs'),
    pl: () => import('./texts.pl'),
};
/** `/src/features/leads/i18n/cs.json` -> `leads`: a namespace is named after the room its texts live in. */
export function namespaceOf(path) {
    return path.split('/').at(-3) ?? 'shared';
}
async function load(language) {
    const { texts } = await loaders[language]();
    return Object.fromEntries(Object.entries(texts).map(([path, namespace]) => [namespaceOf(path), namespace]));
}
export function asLanguage(value) {
    return languages.find((language) => value?.toLowerCase().startsWith(language));
}
function preferred() {
    return asLanguage(localStorage.getItem(STORED)) ?? navigator.languages.map(asLanguage).find(Boolean) ?? 'en';
}
export async function startI18n(language = preferred()) {
    await i18next.use(initReactI18next).init({
        lng: language,
        fallbackLng: false,
        defaultNS: 'shared',
        resources: { [language]: await load(language) },
        interpolation: { escapeValue: false },
        returnNull: false,
    });
    document.documentElement.lang = language;
}
export async function changeLanguage(language) {
    if (!i18next.hasResourceBundle(language, 'shared')) {
        for (const [namespace, texts] of Object.entries(await load(language))) {
            i18next.addResourceBundle(language, namespace, texts);
        }
    }
    await i18next.changeLanguage(language);
    document.documentElement.lang = language;
    localStorage.setItem(STORED, language);
}
