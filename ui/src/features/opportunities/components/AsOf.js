import { jsx as _jsx } from "react/jsx-runtime";
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DateInput } from '@/shared/ui/dates';
/** Looks at the board as of its own time, where the data are old. */
export function AsOf({ value, onChange }) {
    const { t } = useTranslation('opportunities');
    return (_jsx(DateInput, { "aria-label": t('asOf.label'), placeholder: t('asOf.label'), leftSection: _jsx(IconHistory, { size: 16 }), clearable: true, clearButtonProps: { 'aria-label': t('clear', { ns: 'shared' }) }, w: 160, visibleFrom: "lg", value: value ?? null, onChange: (day) => onChange(day ?? undefined) }));
}
