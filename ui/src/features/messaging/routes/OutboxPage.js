import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconMailbox } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/identity/api/session';
import { useFormat } from '@/shared/i18n/format';
import { oneOf } from '@/shared/routing';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PagedTable } from '@/shared/ui/PagedTable';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { SearchField } from '@/shared/ui/SearchField';
import { messageChannels, messageStates, useBounces, useClearBounce, useOutbox } from '../api/messages';
import { MessagesTabs } from '../components/MessagesTabs';
import { StateBadge } from '../components/StateBadge';
const route = getRouteApi('/shell/messages/outbox');
/** What leaves the application, and where it is on its way. */
export function OutboxPage() {
    const { t } = useTranslation('messaging');
    const { role } = useMe();
    const format = useFormat();
    const search = route.useSearch();
    const navigate = route.useNavigate();
    const list = useOutbox(search);
    const filter = (change) => void navigate({ search: { ...search, page: undefined, ...change } });
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('messages.title') }), _jsx(MessagesTabs, { current: "outbox" }), _jsxs(Stack, { children: [role === 'ADMIN' && _jsx(Bounces, {}), _jsxs(Group, { gap: "sm", children: [_jsx(SearchField, { value: search.query, label: t('outbox.search'), onSearch: (query) => filter({ query }) }), _jsx(NativeSelect, { "aria-label": t('outbox.stateFilter'), value: search.state ?? '', onChange: (event) => filter({ state: oneOf(messageStates, event.currentTarget.value) }), data: [{ value: '', label: t('outbox.anyState') }, ...messageStates.map((value) => ({ value, label: t(`messageState.${value}`) }))] }), _jsx(NativeSelect, { "aria-label": t('outbox.channelFilter'), value: search.channel ?? '', onChange: (event) => filter({ channel: oneOf(messageChannels, event.currentTarget.value) }), data: [{ value: '', label: t('outbox.anyChannel') }, ...messageChannels.map((value) => ({ value, label: t(`channel.${value}`) }))] })] }), _jsx(PagedTable, { label: t('messages.outbox'), columns: [
                            { key: 'subject', header: t('outbox.subject'), render: (message) => message.subject },
                            {
                                key: 'to',
                                header: t('outbox.to'),
                                render: (message) => (_jsxs(Stack, { gap: 0, children: [_jsx("span", { children: message.userName ?? message.recipient }), _jsx(Text, { size: "xs", c: "dimmed", style: { overflowWrap: 'anywhere' }, children: [t(`channel.${message.channel}`), message.userName && message.recipient].filter(Boolean).join(' · ') })] })),
                            },
                            { key: 'state', header: t('outbox.state'), render: (message) => _jsx(StateBadge, { state: message.state }) },
                            { key: 'when', header: t('outbox.when'), render: (message) => format.relative(message.createdAt) },
                        ], list: list, rowKey: ({ id }) => id, href: ({ id }) => `/messages/outbox/${id}`, onPage: (page) => void navigate({ search: { ...search, page } }), empty: _jsx(EmptyState, { icon: IconMailbox, title: t('outbox.emptyTitle'), children: t('outbox.emptyText') }) })] })] }));
}
function Bounces() {
    const { t } = useTranslation('messaging');
    const { data } = useBounces();
    const clear = useClearBounce();
    if (!data || data.items.length === 0)
        return null;
    return (_jsxs(Panel, { title: t('outbox.bounces'), children: [_jsx(Text, { size: "sm", c: "dimmed", mb: "xs", children: t('outbox.bounceText') }), _jsx(Stack, { gap: "xs", children: data.items.map(({ address, reason }) => (_jsxs(Group, { justify: "space-between", gap: "xs", children: [_jsxs("div", { children: [_jsx(Text, { size: "sm", children: address }), _jsx(Text, { size: "xs", c: "dimmed", children: reason })] }), _jsx(Button, { size: "xs", variant: "default", onClick: () => clear.mutate({ body: { address } }), children: t('outbox.works') })] }, address))) })] }));
}
