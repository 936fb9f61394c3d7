export const SIGNS = ['=', '<', '<=', '>', '>='];
const NUMBER = '-?\\d+(?:\\.\\d+)?';
const COMPARED = new RegExp(`^(<=|>=|<|>|)\\s*(${NUMBER})$`);
const RANGE = new RegExp(`^([[\\](])\\s*(${NUMBER})\\s*\\.\\.\\s*(${NUMBER})\\s*([\\])[])$`);
const TEXTS = /^"[^"\\]*"(?:\s*,\s*"[^"\\]*")*$/;
/** Reads what people can put together; everything else stays FEEL. */
export function guided(text) {
    const whole = text.trim();
    if (whole === '' || whole === '-')
        return { kind: 'any' };
    if (whole === 'null')
        return { kind: 'unknown' };
    const orUnknown = /^null\s*,/.test(whole);
    const rest = orUnknown ? whole.replace(/^null\s*,\s*/, '') : whole;
    const compared = COMPARED.exec(rest);
    if (compared)
        return { kind: 'compare', sign: (compared[1] || '='), value: compared[2] ?? '', orUnknown };
    const range = RANGE.exec(rest);
    if (range) {
        return { kind: 'range', from: range[2] ?? '', to: range[3] ?? '', fromIncluded: range[1] === '[', toIncluded: range[4] === ']', orUnknown };
    }
    if (TEXTS.test(rest))
        return { kind: 'texts', values: [...rest.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? ''), orUnknown };
    return { kind: 'feel', text: whole };
}
/** The same in FEEL. */
export function feel(condition) {
    const known = (text, orUnknown) => (orUnknown ? `null, ${text}` : text);
    switch (condition.kind) {
        case 'any':
            return '';
        case 'unknown':
            return 'null';
        case 'compare':
            return known(condition.sign === '=' ? condition.value : `${condition.sign} ${condition.value}`, condition.orUnknown);
        case 'range':
            return known(`${condition.fromIncluded ? '[' : '('}${condition.from}..${condition.to}${condition.toIncluded ? ']' : ')'}`, condition.orUnknown);
        case 'texts':
            return known(condition.values.map((value) => `"${value}"`).join(','), condition.orUnknown);
        case 'feel':
            return condition.text.trim();
    }
}
/** The texts that a column lists as its values. */
export const listed = (allowed) => [...allowed.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
/** Whether what was put together can be written: a number where one is needed. */
export function complete(condition) {
    const number = (text) => new RegExp(`^${NUMBER}$`).test(text);
    if (condition.kind === 'compare')
        return number(condition.value);
    if (condition.kind === 'range')
        return number(condition.from) && number(condition.to);
    if (condition.kind === 'texts')
        return condition.values.length > 0;
    return true;
}
