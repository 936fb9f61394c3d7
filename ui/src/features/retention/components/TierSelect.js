import { jsx as _jsx } from "react/jsx-runtime";
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTiers } from '../api/value';
/** Chooses one tier of the table in force, or all. */
export function TierSelect({ value, onChange }) {
    const { t } = useTranslation('retention');
    const { data } = useTiers();
    const tiers = [...new Set([...(data?.order ?? []), ...(value ? [value] : [])])];
    return (_jsx(NativeSelect, { "aria-label": t('tierLabel'), value: value ?? '', data: [{ value: '', label: t('allTiers') }, ...tiers.map((tier) => ({ value: tier, label: [tier, t(`tier.${tier}`, { defaultValue: '' })].filter(Boolean).join(' – ') }))], onChange: (event) => onChange(event.currentTarget.value || undefined) }));
}
