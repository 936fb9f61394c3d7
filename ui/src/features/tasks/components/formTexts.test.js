import { expect, it } from 'vitest';
import { formSentence } from './formTexts';
const t = ((key, { value }) => `${key}(${value})`);
it.each([
    ['Field is required.', 'form.required()'],
    ['Field must have maximum length of 60.', 'form.maxLength(60)'],
    ['Field must have minimum value of 0.5.', 'form.min(0.5)'],
    ['Value is expected to have at most 2 decimal digits.', 'form.decimals(2)'],
    ['Value is expected to be an integer.', 'form.integer()'],
    ['Napište aspoň jedno slovo', 'Napište aspoň jedno slovo'],
])('"%s" becomes %s', (english, expected) => {
    expect(formSentence(t, english)).toBe(expected);
});
