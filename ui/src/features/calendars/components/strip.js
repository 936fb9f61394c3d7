const DAY = 24 * 60 * 60 * 1000;
/** This day, where the reader is. */
export const today = () => new Date().toLocaleDateString('sv');
/** A day so many days from another. */
export function dayAfter(day, days) {
    return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
export function daysBetween(from, until) {
    const days = [];
    for (let day = from; day <= until; day = dayAfter(day, 1))
        days.push(day);
    return days;
}
/** A row for each person: one cell for every day they are here, one for each absence; it may begin before and end after the days shown. */
export function placed(absences, days) {
    const people = [...new Map(absences.map(({ user }) => [user.id, user])).values()];
    return people.map((person) => ({ person, cells: cells(absences.filter(({ user }) => user.id === person.id), days) }));
}
function cells(absences, days) {
    const found = [];
    for (let at = 0; at < days.length;) {
        const day = days[at] ?? '';
        const absence = absences.find(({ from, until }) => from <= day && day <= until);
        const span = absence ? days.slice(at).filter((each) => each <= absence.until).length : 1;
        found.push({ at, span, ...(absence ? { absence } : {}) });
        at += span;
    }
    return found;
}
