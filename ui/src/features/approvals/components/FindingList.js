import { jsxs as _jsxs, jsx as _jsx } from "react/jsx-runtime";
import { Alert, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
export function useFindingText() {
    const { t } = useTranslation('approvals');
    return (finding) => t(`finding.${finding.code}`, { about: finding.about ?? '' });
}
/** What a manager should know before a table holds. */
export function FindingList({ findings }) {
    const { t } = useTranslation('approvals');
    const text = useFindingText();
    if (findings.length === 0)
        return null;
    return (_jsx(Alert, { color: findings.some(({ error }) => error) ? 'red' : 'marmalade', icon: _jsx(IconAlertTriangle, {}), title: t('finding.title'), mt: "sm", children: _jsx(List, { size: "sm", children: findings.map((finding) => (_jsxs(List.Item, { children: [finding.row !== null && `${t('policy.row', { row: finding.row })}: `, text(finding)] }, `${finding.row}${finding.code}${finding.about}`))) }) }));
}
