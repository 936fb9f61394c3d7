import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { usePush } from '../api/push';
/** Lets this browser tell news when the application is not open, or ends it. */
export function BrowserPanel() {
    const { t } = useTranslation('messaging');
    const { state, allow, stop, error, pending } = usePush();
    const words = { on: 'browserOn', off: 'browserOff', denied: 'denied', unsupported: 'unsupported', waiting: 'browserOff' };
    return (_jsxs(Panel, { title: t('settings.browser'), children: [error != null && _jsx(ProblemAlert, { error: error }), _jsxs(Group, { justify: "space-between", gap: "sm", children: [_jsx(Text, { size: "sm", children: t(`settings.${words[state]}`) }), state === 'off' && (_jsx(Button, { variant: "default", loading: pending, onClick: () => void allow(), children: t('settings.allow') })), state === 'on' && (_jsx(Button, { variant: "default", loading: pending, onClick: () => void stop(), children: t('settings.stop') }))] })] }));
}
