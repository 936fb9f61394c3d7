import { jsx as _jsx } from "react/jsx-runtime";
import { TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
export function CompetitorsInput({ value, onChange, error }) {
    const { t } = useTranslation('opportunities');
    return (_jsx(TagsInput, { autoFocus: true, "aria-label": t('field.competitors'), description: t('field.competitorsHint'), maxTags: 20, value: value, onChange: onChange, error: error }));
}
