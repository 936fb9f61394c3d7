import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "react/jsx-runtime";
import { Badge } from '@mantine/core';
import { IconFlame, IconSnowflake, IconTemperature } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
const statusColors = {
    CAPTURED: 'gray',
    OPEN: 'marmalade',
    NURTURING: 'gray',
    QUALIFIED: 'pine',
    DISQUALIFIED: 'gray',
    WITHDRAWN: 'gray',
};
export function StatusBadge({ status }) {
    const { t } = useTranslation('leads');
    return (_jsx(Badge, { variant: "light", color: statusColors[status], tt: "none", fw: 600, children: t(`status.${status}`) }));
}
const temperatures = {
    HOT: { icon: IconFlame, color: 'red' },
    WARM: { icon: IconTemperature, color: 'marmalade' },
    COLD: { icon: IconSnowflake, color: 'gray' },
};
/** How warm a lead is, and the points behind it; nothing until it is scored. */
export function TemperatureBadge({ lead }) {
    const { t } = useTranslation('leads');
    if (!lead.temperature)
        return _jsx(_Fragment, { children: "\u2013" });
    const { icon: Icon, color } = temperatures[lead.temperature];
    return (_jsxs(Badge, { variant: "light", color: color, tt: "none", fw: 600, leftSection: _jsx(Icon, { size: 13 }), children: [t(`temperature.${lead.temperature}`), lead.points !== null && ` · ${lead.points}`] }));
}
