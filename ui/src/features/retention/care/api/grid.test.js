import { describe, expect, it } from 'vitest';
import { borders, squares, strength } from './grid';
describe('the map', () => {
    it('draws a cell in the zone that most of its customers are in', () => {
        expect(squares([
            { column: 1, row: 2, zone: 'MATCHED', customers: 3 },
            { column: 1, row: 2, zone: 'NEGLECTED', customers: 5 },
            { column: 0, row: 0, zone: 'LOST', customers: 1 },
        ])).toEqual([
            { column: 1, row: 2, customers: 8, zone: 'NEGLECTED' },
            { column: 0, row: 0, customers: 1, zone: 'LOST' },
        ]);
    });
    it('shows a loner beside a crowd', () => {
        expect(strength(1, 1_000_000)).toBeGreaterThan(0.15);
        expect(strength(1_000_000, 1_000_000)).toBeCloseTo(1);
        expect(strength(0, 0)).toBeCloseTo(0.15);
    });
    it('draws a line where two zones meet, and none elsewhere', () => {
        expect(borders([['MATCHED', 'TOO_MUCH'], ['MATCHED', 'MATCHED']])).toBe('M1 2v-1M1 1h1');
        expect(borders([['MATCHED']])).toBe('');
    });
});
