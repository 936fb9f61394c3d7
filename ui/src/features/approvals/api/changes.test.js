import { describe, expect, it } from 'vitest';
import { changedItems } from './changes';
const money = (amount) => ({ amount, currency: 'EUR' });
const item = (product, quantity, discountPercent) => ({
    product,
    quantity,
    discountPercent,
    listPrice: money('100.00'),
    price: money(String(100 - discountPercent)),
});
const asked = (...items) => ({ amount: null, listAmount: null, discountPercent: null, marginPercent: null, customer: null, items, terms: { paymentTermsDays: null, nonStandard: null } });
describe('what changed since the last round', () => {
    it('names the lines that are new, gone, or otherwise', () => {
        const changes = changedItems(asked(item('Press', 2, 22), item('Vat', 1, 0), item('Hose', 1, 5)), asked(item('Press', 2, 15), item('Hose', 1, 5), item('Tap', 3, 0)));
        expect(changes.map(({ product }) => product)).toEqual(['Press', 'Vat', 'Tap']);
        expect(changes[0]?.before?.discountPercent).toBe(22);
        expect(changes[1]?.now).toBeUndefined();
        expect(changes[2]?.before).toBeUndefined();
    });
});
