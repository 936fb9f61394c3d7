import { jsx as _jsx } from "react/jsx-runtime";
import { NumberInput } from '@mantine/core';
/** A number of days, or nothing. */
export function DaysInput({ label, usual, value, onChange, error }) {
    return (_jsx(NumberInput, { autoFocus: true, "aria-label": label, placeholder: String(usual), min: 0, max: 365, allowDecimal: false, value: value ?? '', error: error, onChange: (days) => onChange(typeof days === 'number' ? days : null) }));
}
