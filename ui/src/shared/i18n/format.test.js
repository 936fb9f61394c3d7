import { describe, expect, it } from 'vitest';
import { formatter } from './format';
const plain = (text) => text.replace(/\s/g, ' ');
describe('a formatter', () => {
    const czech = formatter('cs', 'Europe/Prague');
    it('writes money exactly, with hellers only where there are any', () => {
        expect(plain(czech.money({ amount: '1234.50', currency: 'CZK' }))).toBe('1 234,50 Kč');
        expect(plain(czech.money({ amount: '1234.00', currency: 'CZK' }))).toBe('1 234 Kč');
        expect(plain(formatter('en').money({ amount: '90071992547409931.25', currency: 'EUR' }))).toBe('€90,071,992,547,409,931.25');
    });
    it('takes 12.5 for 12.5 %', () => {
        expect(plain(czech.percent(12.5))).toBe('12,5 %');
    });
    it('keeps a calendar day whatever the time zone', () => {
        expect(plain(formatter('en', 'America/Los_Angeles').plainDate('2026-11-23'))).toBe('Nov 23, 2026');
    });
    it('tells the distance in the largest fitting unit', () => {
        const now = Date.parse('2026-11-23T12:00:00Z');
        expect(czech.relative('2026-11-23T12:20:00Z', now)).toBe('za 20 minut');
        expect(czech.relative('2026-11-23T09:00:00Z', now)).toBe('před 3 hodinami');
        expect(czech.relative('2026-11-24T13:00:00Z', now)).toBe('zítra');
    });
});
