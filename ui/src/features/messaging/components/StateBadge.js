import { jsx as _jsx } from "react/jsx-runtime";
import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
const colours = {
    PENDING: 'gray',
    SENDING: 'blue',
    SENT: 'green',
    UNCONFIRMED: 'orange',
    FAILED: 'red',
    KEPT: 'blue',
    DISCARDED: 'gray',
};
export function StateBadge({ state }) {
    const { t } = useTranslation('messaging');
    return (_jsx(Badge, { variant: "light", color: colours[state], tt: "none", children: t(`messageState.${state}`) }));
}
