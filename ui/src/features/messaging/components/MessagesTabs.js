import { jsx as _jsx } from "react/jsx-runtime";
import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/identity/api/session';
import { AppLink } from '@/shared/ui/AppLink';
import classes from './MessagesTabs.module.css';
/** The rooms of what leaves the application. */
export function MessagesTabs({ current }) {
    const { t } = useTranslation('messaging');
    const { role } = useMe();
    const tabs = role === 'ADMIN' ? ['outbox', 'templates', 'webhooks'] : role === 'MANAGER' ? ['outbox', 'templates'] : ['outbox'];
    return (_jsx(Group, { component: "nav", "aria-label": t('messages.title'), gap: 4, mb: "md", className: classes.tabs, children: tabs.map((tab) => (_jsx(AppLink, { href: `/messages/${tab}`, className: classes.tab, "aria-current": tab === current ? 'page' : undefined, children: t(`messages.${tab}`) }, tab))) }));
}
