import { describe, expect, it } from 'vitest';
import { negative, ofMinorUnits, percentOf, sums, times, whole } from './money';
const czk = (amount) => ({ amount, currency: 'CZK' });
describe('money', () => {
    it('rounds half up to the smallest unit of the currency', () => {
        expect(percentOf(czk('0.05'), 50)).toEqual(czk('0.03'));
        expect(percentOf(czk('1234.50'), 87.5)).toEqual(czk('1080.19'));
        expect(percentOf({ amount: '101', currency: 'JPY' }, 50)).toEqual({ amount: '51', currency: 'JPY' });
    });
    it('keeps what a double would lose', () => {
        expect(times(czk('90071992547409931.25'), 3)).toEqual(czk('270215977642229793.75'));
    });
    it('never adds one currency to another', () => {
        const euro = { amount: '10.50', currency: 'EUR' };
        expect(sums([czk('1.10'), euro, czk('2')])).toEqual([czk('3.10'), euro]);
        expect(sums([czk('5.00'), negative(czk('5'))])).toEqual([czk('0.00')]);
    });
    it('leaves the small change out of a large figure', () => {
        expect(whole(czk('23959016.95'))).toEqual(czk('23959017.00'));
    });
    it('writes less than one whole unit with its zero', () => {
        expect(ofMinorUnits(-7n, 'EUR')).toEqual({ amount: '-0.07', currency: 'EUR' });
    });
});
