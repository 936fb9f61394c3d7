/** Saves a text as a file of the reader's. */
export function save(name, type, text) {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = Object.assign(document.createElement('a'), { href: url, download: name });
    link.click();
    URL.revokeObjectURL(url);
}
/** No text becomes a formula, whoever wrote it. */
const plain = (text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const quoted = (value) => (typeof value === 'number' ? String(value) : `"${plain(value).replaceAll('"', '""')}"`);
/** Rows as a spreadsheet reads them in every country: separated by semicolons, with a byte order mark. */
export const csv = (rows) => `\uFEFF${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;
