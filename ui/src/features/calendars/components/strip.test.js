import { describe, expect, it } from 'vitest';
import { daysBetween, placed } from './strip';
const absence = (user, from, until) => ({
    id: `${user} ${from}`,
    user: { id: user, name: user },
    team: null,
    from,
    until,
    note: null,
    substitute: null,
    substitutes: [],
    editable: false,
    version: 0,
});
describe('the strip of absences', () => {
    it('goes over the end of a month and the change of the clocks', () => {
        expect(daysBetween('2026-10-24', '2026-10-26')).toEqual(['2026-10-24', '2026-10-25', '2026-10-26']);
        expect(daysBetween('2026-12-31', '2027-01-01')).toHaveLength(2);
    });
    it('has one cell for an absence and one for every other day', () => {
        const days = daysBetween('2026-11-23', '2026-11-27');
        const [ann, bob] = placed([absence('ann', '2026-11-20', '2026-11-24'), absence('bob', '2026-11-25', '2026-12-04'), absence('ann', '2026-11-26', '2026-11-26')], days);
        expect(ann?.cells.map(({ span, absence: away }) => [span, away?.from])).toEqual([
            [2, '2026-11-20'],
            [1, undefined],
            [1, '2026-11-26'],
            [1, undefined],
        ]);
        expect(bob?.cells.map(({ at, span }) => [at, span])).toEqual([
            [0, 1],
            [1, 1],
            [2, 3],
        ]);
    });
});
