import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
/** Opinions, hand-overs, reminders: what happened besides the decisions. */
export function Happenings({ events }) {
    const { t } = useTranslation('approvals');
    const format = useFormat();
    return (_jsx(Stack, { gap: "sm", children: events.map((event, index) => (_jsxs("div", { children: [_jsx(Text, { size: "sm", children: t(`event.${event.what}`, { by: event.by?.name ?? t('application'), to: event.to?.name ?? '', level: event.level }) }), _jsx(Text, { size: "xs", c: "dimmed", children: format.dateTime(event.at) }), event.comment && _jsx("p", { className: "said", children: event.comment })] }, index))) }));
}
