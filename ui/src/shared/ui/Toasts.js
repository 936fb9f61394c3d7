import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, CloseButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { dismiss, toastStore } from './toast';
import classes from './Toasts.module.css';
export function Toasts() {
    const { t } = useTranslation();
    const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.now);
    return (_jsx("div", { className: classes.toasts, role: "status", "aria-live": "polite", children: toasts.map(({ id, message, action }) => (_jsxs("div", { className: classes.toast, children: [_jsx(IconCheck, { size: 18, className: classes.icon }), _jsx("span", { className: classes.message, children: message }), action && (_jsx(Button, { size: "compact-sm", variant: "subtle", onClick: () => {
                        action.run();
                        dismiss(id);
                    }, children: action.label })), _jsx(CloseButton, { size: "sm", "aria-label": t('close'), onClick: () => dismiss(id) })] }, id))) }));
}
