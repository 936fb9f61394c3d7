import { describe, expect, it } from 'vitest';
import { csv } from './files';
describe('an export', () => {
    it('is read by a spreadsheet of any country', () => {
        expect(csv([['Who', 'Now'], ['Olga "the boss"; Praha', 3]])).toBe('\uFEFF"Who";"Now"\r\n"Olga ""the boss""; Praha";3\r\n');
    });
    it('holds no formula that a name smuggled in', () => {
        expect(csv([['=1+1', -3]])).toBe('\uFEFF"\'=1+1";-3\r\n');
    });
});
