import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Avatar, Box, Button, SegmentedControl, Stack, Text, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import { IconBellCog, IconKeyboard, IconLogout } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLogout, useMe, usePreferences } from '@/features/identity/api/session';
import { LanguageSwitch } from '@/features/identity/components/LanguageSwitch';
import { AppLink } from '@/shared/ui/AppLink';
import { closeFlyout, Flyout } from '@/shared/ui/Flyout';
import classes from './UserMenu.module.css';
const ID = 'user-menu';
const schemes = ['light', 'dark', 'auto'];
export function UserMenu({ onCheatSheet }) {
    const { t } = useTranslation('app');
    const { t: ti } = useTranslation('identity');
    const me = useMe();
    const client = useQueryClient();
    const navigate = useNavigate();
    const { colorScheme, setColorScheme } = useMantineColorScheme();
    const preferences = usePreferences();
    const logout = useLogout();
    const leave = () => logout.mutate(undefined, {
        onSettled: async () => {
            await navigate({ to: '/login' });
            client.clear();
        },
    });
    const place = me.team?.name ?? ti(`role.${me.role}`);
    return (_jsxs(_Fragment, { children: [_jsxs(UnstyledButton, { className: classes.target, popoverTarget: ID, children: [_jsx(Avatar, { size: 32, color: "pine", name: me.name, "aria-hidden": true }), _jsxs(Box, { className: classes.who, ta: "left", children: [_jsx(Text, { size: "sm", fw: 600, lh: 1.2, children: me.name }), _jsx(Text, { size: "xs", c: "dimmed", lh: 1.2, children: place }), _jsx(VisuallyHidden, { children: t('userMenu') })] })] }), _jsx(Flyout, { id: ID, label: t('userMenu'), children: _jsxs(Stack, { p: "md", gap: "md", children: [_jsxs("div", { children: [_jsx(Text, { fw: 650, children: me.name }), _jsx(Text, { size: "sm", c: "dimmed", children: [ti(`role.${me.role}`), me.team?.name].filter(Boolean).join(' · ') })] }), _jsxs("div", { children: [_jsx(Text, { size: "xs", c: "dimmed", mb: 4, children: ti('language') }), _jsx(LanguageSwitch, { fullWidth: true, 
                                    // What the server words (stages, task names) comes again in the new language.
                                    onSwitch: (language) => preferences.mutate({ body: { language } }, { onSuccess: () => void client.invalidateQueries() }) })] }), _jsxs("div", { children: [_jsx(Text, { size: "xs", c: "dimmed", mb: 4, children: t('scheme.title') }), _jsx(SegmentedControl, { "aria-label": t('scheme.title'), size: "xs", fullWidth: true, value: colorScheme, onChange: (scheme) => setColorScheme(scheme), data: schemes.map((scheme) => ({ value: scheme, label: t(`scheme.${scheme}`) })) })] }), _jsxs("div", { children: [_jsx(Button, { component: AppLink, href: "/notification-settings", variant: "subtle", color: "gray", fullWidth: true, justify: "flex-start", leftSection: _jsx(IconBellCog, { size: 18 }), onClick: () => closeFlyout(ID), children: t('notificationSettings') }), _jsx(Button, { variant: "subtle", color: "gray", fullWidth: true, justify: "flex-start", leftSection: _jsx(IconKeyboard, { size: 18 }), onClick: () => {
                                        closeFlyout(ID);
                                        onCheatSheet();
                                    }, children: t('cheatSheet.title') }), _jsx(Button, { variant: "subtle", color: "gray", fullWidth: true, justify: "flex-start", leftSection: _jsx(IconLogout, { size: 18 }), loading: logout.isPending, onClick: leave, children: t('logout') })] })] }) })] }));
}
