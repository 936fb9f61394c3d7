import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Dates, money and numbers as a reader of this language in this time zone writes them. */
export function formatter(language, timeZone) {
    const zone = timeZone ? { timeZone } : {};
    const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', ...zone });
    const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', ...zone });
    const plainDate = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
    const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
    const number = new Intl.NumberFormat(language);
    const exact = new Intl.NumberFormat(language, { maximumFractionDigits: 12 });
    const change = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' });
    const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 });
    return {
        /** An instant, as its day. */
        date: (instant) => date.format(new Date(instant)),
        dateTime: (instant) => dateTime.format(new Date(instant)),
        /** `YYYY-MM-DD`, a day of the calendar that no time zone may shift. */
        plainDate: (day) => plainDate.format(new Date(`${day}T00:00:00Z`)),
        number: (value) => number.format(value),
        /** A decimal string, with all of its places. */
        decimal: (value) => exact.format(value),
        /** 12.5 means 12.5 %. */
        percent: (value) => percent.format(value / 100),
        /** 12.5 means 12.5 % more. */
        change: (value) => change.format(value / 100),
        money: ({ amount, currency }) => new Intl.NumberFormat(language, {
            style: 'currency',
            currency,
            minimumFractionDigits: /\.\d*[1-9]/.test(amount) ? 2 : 0,
            maximumFractionDigits: 2,
            // The decimal string goes in as it is: Intl reads it exactly, a double would not.
        }).format(amount),
        relative: (instant, now = Date.now()) => {
            const distance = new Date(instant).getTime() - now;
            const size = Math.abs(distance);
            if (size < HOUR)
                return relative.format(Math.round(distance / MINUTE), 'minute');
            if (size < DAY)
                return relative.format(Math.round(distance / HOUR), 'hour');
            return relative.format(Math.round(distance / DAY), 'day');
        },
    };
}
let userTimeZone;
/** The signed-in user's time zone; the browser's until somebody is signed in. */
export function setTimeZone(timeZone) {
    userTimeZone = timeZone;
}
export function useFormat() {
    const { i18n } = useTranslation();
    const zone = userTimeZone;
    return useMemo(() => formatter(i18n.language, zone), [i18n.language, zone]);
}
/** How a language groups thousands and begins decimals, for inputs of numbers. */
export function separators(language) {
    const parts = new Intl.NumberFormat(language, { useGrouping: 'always' }).formatToParts(12345.6);
    const sign = (type) => parts.find((part) => part.type === type)?.value;
    return { thousandSeparator: sign('group') ?? ' ', decimalSeparator: sign('decimal') ?? '.' };
}
