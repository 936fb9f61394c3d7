import { describe, expect, it } from 'vitest';
import { discountOf, lineTotal, totals } from './items';
const czk = (amount) => ({ amount, currency: 'CZK' });
describe('the items of a deal', () => {
    it('round the price of one before they multiply it', () => {
        expect(lineTotal({ listPrice: czk('0.05'), discountPercent: 10, quantity: 100 })).toEqual(czk('5.00'));
    });
    it('come to a total and to the discount of the whole', () => {
        const items = [
            { listPrice: czk('1000.00'), discountPercent: 20, quantity: 2 },
            { listPrice: czk('500.00'), discountPercent: 0, quantity: 1 },
        ];
        expect(totals(items)).toEqual({ list: czk('2500.00'), price: czk('2100.00') });
        expect(discountOf(czk('2500.00'), czk('2100.00'))).toBe(16);
        expect(discountOf(czk('0'), czk('0'))).toBe(0);
    });
    it('come to nothing where there are none', () => {
        expect(totals([])).toEqual({ list: undefined, price: undefined });
    });
});
