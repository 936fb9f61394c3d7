import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { weekdays } from '../api/calendars';
/** The days of the week as the reader calls them. */
export function useWeekdayNames(style) {
    const { i18n } = useTranslation();
    return useMemo(() => {
        const format = new Intl.DateTimeFormat(i18n.language, { weekday: style, timeZone: 'UTC' });
        // 5 January 1970 was a Monday.
        return Object.fromEntries(weekdays.map((day, at) => [day, format.format(new Date(Date.UTC(1970, 0, 5 + at)))]));
    }, [i18n.language, style]);
}
