import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Avatar, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
export function PersonName({ person, fallback }) {
    const { t } = useTranslation();
    if (!person) {
        return (_jsx(Text, { span: true, size: "sm", c: "dimmed", children: fallback ?? t('nobody') }));
    }
    return (_jsxs(Group, { gap: 6, wrap: "nowrap", component: "span", children: [_jsx(Avatar, { size: 22, color: "pine", name: person.name, "aria-hidden": true }), _jsx(Text, { span: true, size: "sm", truncate: true, children: person.name })] }));
}
