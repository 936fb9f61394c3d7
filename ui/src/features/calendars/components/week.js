import { weekdays } from '../api/calendars';
/** The server says hours with seconds; nobody works by them. */
export const hour = (time) => time.slice(0, 5);
/** The shifts of each day of the week, in the order of the week. */
export function byWeekday(shifts) {
    return Object.fromEntries(weekdays.map((day) => [day, shifts.filter((shift) => shift.weekday === day)]));
}
/** Days after each other with the same hours, told together: Mon–Fri 08:00–16:00. */
export function summary(shifts) {
    const week = byWeekday(shifts);
    const spans = [];
    weekdays.forEach((day, at) => {
        const hours = week[day].map(({ from, until }) => `${hour(from)}–${hour(until)}`).join(', ');
        const former = spans.at(-1);
        if (!hours)
            return;
        if (former && former.hours === hours && former.last === weekdays[at - 1])
            former.last = day;
        else
            spans.push({ first: day, last: day, hours });
    });
    return spans;
}
