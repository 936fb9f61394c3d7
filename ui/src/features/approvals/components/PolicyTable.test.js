import { describe, expect, it } from 'vitest';
import { comparison, workingTime } from './PolicyTable';
describe('a length of working time', () => {
    it('is said as people say it', () => {
        expect(workingTime('PT8H', 'en')).toBe('8 hr');
        expect(workingTime('P3D', 'en')).toBe('3 days');
        expect(workingTime('P1DT4H', 'en')).toBe('1 day 4 hr');
        expect(workingTime('soon', 'en')).toBe('soon');
    });
});
describe('a condition', () => {
    it('is written as people write it', () => {
        expect(comparison('>= 1000000', 'en')).toBe('≥ 1,000,000');
        expect(comparison('<= 7.5', 'cs')).toBe('≤ 7,5');
        expect(comparison('GOLD', 'en')).toBe('GOLD');
        expect(comparison('[10..20]', 'en')).toBe('[10..20]');
    });
});
