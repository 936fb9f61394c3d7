import { jsx as _jsx } from "react/jsx-runtime";
import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/cs';
import 'dayjs/locale/pl';
import { DateInput as MantineDateInput, DateTimePicker as MantineDateTimePicker, DatesProvider } from '@mantine/dates';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { useTranslation } from 'react-i18next';
import './dates.css';
dayjs.extend(customParseFormat);
// Loads the calendar, so only dialogs that are loaded lazily themselves import this file.
function Dates({ children }) {
    const { i18n } = useTranslation();
    return _jsx(DatesProvider, { settings: { locale: i18n.language, firstDayOfWeek: 1 }, children: children });
}
const day = { en: 'D MMM YYYY', cs: 'D. M. YYYY', pl: 'DD.MM.YYYY' };
function useLabels() {
    const { t, i18n } = useTranslation();
    return { valueFormat: day[i18n.language], nextLabel: t('dates.next'), previousLabel: t('dates.previous') };
}
/** A day, typed or chosen, as `YYYY-MM-DD`. */
export function DateInput(props) {
    const labels = useLabels();
    return (_jsx(Dates, { children: _jsx(MantineDateInput, { ...labels, ...props }) }));
}
/** A day and an hour, as `YYYY-MM-DD HH:mm:ss` in the time of this place. */
export function DateTimePicker(props) {
    const { t } = useTranslation();
    const { valueFormat, ...labels } = useLabels();
    return (_jsx(Dates, { children: _jsx(MantineDateTimePicker, { valueFormat: `${valueFormat} HH:mm`, submitButtonProps: { 'aria-label': t('dates.confirm') }, popoverProps: { attributes: { dropdown: { 'aria-label': t('dates.calendar') } } }, ...labels, ...props }) }));
}
export function today() {
    return dayjs().format('YYYY-MM-DD');
}
