import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { ActionIcon, Button, Group, Indicator, Skeleton, Stack, Text } from '@mantine/core';
import { IconBell, IconBellOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { addressOf, AppLink } from '@/shared/ui/AppLink';
import { EmptyState } from '@/shared/ui/EmptyState';
import { closeFlyout, Flyout } from '@/shared/ui/Flyout';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useMarkRead, useNotifications, useNotificationStream, useUnreadCount } from '../api/notifications';
import { useNewsWords } from './useNewsWords';
import classes from './Bell.module.css';
const ID = 'notifications';
export function Bell() {
    const { t } = useTranslation('messaging');
    const [opened, setOpened] = useState(false);
    const unread = useUnreadCount();
    const markRead = useMarkRead();
    useNotificationStream();
    return (_jsxs(_Fragment, { children: [_jsx(Indicator, { label: unread > 99 ? '99+' : unread, disabled: unread === 0, size: 17, color: "red.7", offset: 5, children: _jsx(ActionIcon, { variant: "subtle", color: "gray", size: "lg", "aria-label": unread ? t('bell.unread', { count: unread }) : t('bell.title'), popoverTarget: ID, children: _jsx(IconBell, { size: 20 }) }) }), _jsxs(Flyout, { id: ID, label: t('bell.title'), onToggle: setOpened, children: [_jsxs(Group, { justify: "space-between", px: "md", py: "xs", className: classes.head, children: [_jsx(Text, { fw: 650, children: t('bell.title') }), _jsx(Button, { size: "compact-xs", variant: "subtle", disabled: unread === 0, onClick: () => markRead.mutate({ body: {} }), children: t('bell.readAll') })] }), _jsx(News, { enabled: opened, onOpen: (news) => {
                            markRead.mutate({ body: { ids: [news.id] } });
                            closeFlyout(ID);
                        } })] })] }));
}
function News({ enabled, onOpen }) {
    const { t } = useTranslation('messaging');
    const list = useNotifications(enabled);
    if (list.error)
        return _jsx(ProblemAlert, { error: list.error, retry: () => void list.refetch() });
    if (!list.data) {
        return (_jsxs(Stack, { p: "md", gap: "xs", children: [_jsx(Skeleton, { height: 40 }), _jsx(Skeleton, { height: 40 })] }));
    }
    if (list.data.items.length === 0)
        return _jsx(EmptyState, { icon: IconBellOff, title: t('bell.empty') });
    return (_jsx("ul", { className: classes.list, children: list.data.items.map((news) => (_jsx(Item, { news: news, onOpen: () => onOpen(news) }, news.id))) }));
}
function Item({ news, onOpen }) {
    const format = useFormat();
    const words = useNewsWords()(news);
    const href = news.subject ? addressOf(news.subject) : undefined;
    const body = (_jsxs(_Fragment, { children: [_jsx("span", { className: news.readAt ? undefined : classes.unread, children: words }), _jsx(Text, { span: true, size: "xs", c: "dimmed", children: format.relative(news.createdAt) })] }));
    return (_jsx("li", { children: href ? (_jsx(AppLink, { href: href, className: classes.item, onClick: onOpen, children: body })) : (_jsx("div", { className: classes.item, children: body })) }));
}
