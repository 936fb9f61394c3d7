/** Puts a model's own labels of a language (`label.cs`, `label.pl`) in the place of the English names, for reading only. */
export function localise(xml, language) {
    const document = new DOMParser().parseFromString(xml, 'text/xml');
    const properties = [...document.getElementsByTagName('*')].filter((element) => element.localName === 'property' && element.getAttribute('name') === `label.${language}`);
    for (const property of properties) {
        const named = property.closest('[id]');
        const label = property.getAttribute('value');
        if (named && label)
            named.setAttribute('name', label);
    }
    return properties.length === 0 ? xml : new XMLSerializer().serializeToString(document);
}
