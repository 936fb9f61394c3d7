import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Alert, Button, Grid, Skeleton, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { AppLink } from '@/shared/ui/AppLink';
import { Facts } from '@/shared/ui/Facts';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { toast } from '@/shared/ui/toast';
import { Unavailable } from '@/shared/ui/Unavailable';
import { useDecideMessage, useMessage } from '../api/messages';
import { Letter } from '../components/Letter';
import { StateBadge } from '../components/StateBadge';
const route = getRouteApi('/shell/messages/outbox/$messageId');
export function MessagePage() {
    const { messageId } = route.useParams();
    const { data, error, refetch } = useMessage(messageId);
    if (error && !data)
        return _jsx(Unavailable, { error: error, retry: () => void refetch() });
    return data ? _jsx(Loaded, { view: data }) : _jsx(Skeleton, { height: 320, "aria-busy": true });
}
function Loaded({ view }) {
    const { t, i18n } = useTranslation('messaging');
    const format = useFormat();
    const { message } = view;
    const explained = { KEPT: 'kept', UNCONFIRMED: 'unconfirmed', FAILED: 'failed' }[message.state];
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: message.subject, over: _jsx(AppLink, { href: "/messages/outbox", className: "link", children: t('messages.outbox') }), under: _jsx(StateBadge, { state: message.state }), actions: _jsx(Decisions, { view: view }) }), _jsxs(Stack, { children: [explained && (_jsx(Alert, { color: message.state === 'KEPT' ? 'blue' : 'orange', variant: "light", children: t(`outbox.${explained}`) })), _jsxs(Grid, { gap: "md", children: [_jsx(Grid.Col, { span: { base: 12, md: 8 }, children: _jsx(Panel, { children: _jsx(Letter, { html: view.html, text: view.text }) }) }), _jsx(Grid.Col, { span: { base: 12, md: 4 }, children: _jsx(Panel, { children: _jsx(Facts, { facts: [
                                            [t('outbox.to'), [message.userName, message.recipient].filter(Boolean).join(' · ')],
                                            [t('outbox.channelFilter'), t(`channel.${message.channel}`)],
                                            [t('outbox.language'), message.language ? new Intl.DisplayNames([i18n.language], { type: 'language' }).of(message.language) : null],
                                            [t('outbox.when'), format.dateTime(message.createdAt)],
                                            [t('outbox.due'), message.state === 'PENDING' ? format.dateTime(view.dueAt) : null],
                                            [t('outbox.finished'), view.finishedAt ? format.dateTime(view.finishedAt) : null],
                                            [t('outbox.attempts'), view.attempts > 0 ? format.number(view.attempts) : null],
                                            [t('outbox.reason'), view.error],
                                            [t('outbox.id'), _jsx("span", { style: { overflowWrap: 'anywhere' }, children: view.messageId }, "id")],
                                        ] }) }) })] })] })] }));
}
function Decisions({ view }) {
    const { t } = useTranslation('messaging');
    const { retry, confirm, discard } = useDecideMessage();
    const { id, state } = view.message;
    const call = { params: { path: { id } } };
    const done = { onSuccess: () => toast(t('outbox.done')) };
    const error = retry.error ?? confirm.error ?? discard.error;
    const open = state === 'UNCONFIRMED' || state === 'FAILED';
    return (_jsxs(_Fragment, { children: [error != null && _jsx(ProblemAlert, { error: error }), state === 'UNCONFIRMED' && _jsx(Button, { onClick: () => confirm.mutate(call, done), children: t('outbox.confirm') }), open && (_jsx(Button, { variant: "default", onClick: () => retry.mutate(call, done), children: t(view.repeats === 'ONCE' && state === 'UNCONFIRMED' ? 'outbox.retryOnce' : 'outbox.retry') })), (open || state === 'PENDING') && (_jsx(Button, { variant: "subtle", color: "red", onClick: () => discard.mutate(call, done), children: t('outbox.discard') }))] }));
}
