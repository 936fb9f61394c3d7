import { expect, it } from 'vitest';
import { formatter } from '../i18n/format';
import { spoken } from './ChangedFields';
it('says values as people do, and keeps ids to itself', () => {
    const say = (value) => spoken(value, formatter('en', 'UTC'));
    expect(say({ amount: '1200.00', currency: 'EUR' })).toBe('€1,200');
    expect(say('2026-12-24')).toBe('Dec 24, 2026');
    expect(say({ id: 'x', name: 'Jana' })).toBe('Jana');
    expect(say(['Alfa', 'Beta'])).toBe('Alfa, Beta');
    expect(say(null)).toBe('–');
    expect(say('0192f3c4-7a10-7cc1-a3a0-1f2e3d4c5b6a')).toBeUndefined();
});
