import { describe, expect, it } from 'vitest';
import { weekdays } from '../api/calendars';
import { byWeekday, summary } from './week';
const shift = (weekday, from, until) => ({ weekday, from, until });
const week = weekdays.slice(0, 5).map((day) => shift(day, '08:00:00', '16:00:00'));
describe('a working week', () => {
    it('is told in spans of days with the same hours', () => {
        expect(summary(week)).toEqual([{ first: 'MONDAY', last: 'FRIDAY', hours: '08:00–16:00' }]);
    });
    it('breaks where the hours change or a day is free', () => {
        const shortFriday = [...week.slice(0, 4), shift('FRIDAY', '08:00:00', '12:00:00'), shift('FRIDAY', '13:00:00', '14:00:00')];
        expect(summary(shortFriday.filter(({ weekday }) => weekday !== 'WEDNESDAY'))).toEqual([
            { first: 'MONDAY', last: 'TUESDAY', hours: '08:00–16:00' },
            { first: 'THURSDAY', last: 'THURSDAY', hours: '08:00–16:00' },
            { first: 'FRIDAY', last: 'FRIDAY', hours: '08:00–12:00, 13:00–14:00' },
        ]);
    });
    it('has a place for every day', () => {
        expect(byWeekday([]).SUNDAY).toEqual([]);
    });
});
