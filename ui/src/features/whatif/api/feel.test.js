import { describe, expect, it } from 'vitest';
import { complete, feel, guided, listed } from './feel';
describe('a condition put together', () => {
    it.each(['', 'null', '5', '>= 5000', '< -1.5', 'null, >= 3', '[200..5000)', '(0..1]', 'null, [1..2]', '"A"', '"A","B"', 'not("A")', '> margin12', '<= 60, null'])('says %s as it was written', (text) => expect(feel(guided(text))).toBe(text));
    it('leaves what it does not understand to FEEL', () => {
        expect(guided('not(< 5)').kind).toBe('feel');
        expect(guided('> margin12').kind).toBe('feel');
        expect(guided(' - ').kind).toBe('any');
    });
    it('asks for numbers', () => {
        expect(complete({ kind: 'compare', sign: '<', value: 'x', orUnknown: false })).toBe(false);
        expect(complete({ kind: 'range', from: '1', to: '', fromIncluded: true, toIncluded: true, orUnknown: false })).toBe(false);
        expect(complete(guided('>= 5'))).toBe(true);
        expect(complete({ kind: 'texts', values: [], orUnknown: false })).toBe(false);
    });
    it('reads the values of a column', () => expect(listed('"A","B", "C"')).toEqual(['A', 'B', 'C']));
});
