import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { IconHeartHandshake, IconUserOff } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Money } from '@/shared/ui/Money';
import { PagedTable } from '@/shared/ui/PagedTable';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { PersonName } from '@/shared/ui/PersonName';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { toast } from '@/shared/ui/toast';
import { useAttempts, useBeginWinBacks, useCandidates, useStopWinBack } from '../api/care';
const route = getRouteApi('/shell/win-back');
/** Lost customers worth going after, and what is being done about it. */
export function WinBackPage() {
    const { t } = useTranslation('care');
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('winBack.title') }), _jsxs(Stack, { gap: "md", children: [_jsx(Candidates, {}), _jsx(Attempts, {})] })] }));
}
function Candidates() {
    const { t } = useTranslation('care');
    const format = useFormat();
    const { page } = route.useSearch();
    const navigate = route.useNavigate();
    const list = useCandidates(page);
    const begin = useBeginWinBacks();
    const [chosen, setChosen] = useState([]);
    const start = (customers) => begin.mutate({ body: { customers: [...customers] } }, {
        onSuccess: (done) => {
            setChosen([]);
            toast(t('winBack.begun', { count: done.begun }));
        },
    });
    return (_jsxs(Panel, { title: t('winBack.candidates'), aside: _jsx(Button, { size: "xs", leftSection: _jsx(IconHeartHandshake, { size: 15 }), disabled: chosen.length === 0, loading: begin.isPending, onClick: () => start(chosen), children: chosen.length === 0 ? t('winBack.beginNone') : t('winBack.beginChosen', { count: chosen.length }) }), children: [begin.error != null && _jsx(ProblemAlert, { error: begin.error }), _jsx(PagedTable, { label: t('winBack.candidates'), columns: [
                    { key: 'name', header: t('customer'), render: (row) => row.name },
                    {
                        key: 'choose',
                        header: t('winBack.choose'),
                        render: (row) => (_jsx(Checkbox, { "aria-label": t('winBack.chooseOne', { customer: row.name }), checked: chosen.includes(row.id), onChange: (event) => setChosen(event.currentTarget.checked ? [...chosen, row.id] : chosen.filter((id) => id !== row.id)) })),
                    },
                    { key: 'revenue', header: t('winBack.boughtEver'), align: 'right', render: (row) => _jsx(Money, { value: row.revenue }) },
                    { key: 'since', header: t('winBack.silentDays'), align: 'right', render: (row) => (row.recencyDays == null ? '–' : format.number(row.recencyDays)) },
                    { key: 'lossReason', header: t('winBack.lossReason'), render: (row) => t(`lossReason.${row.lossReason}`) },
                    {
                        key: 'offer',
                        header: t('winBack.offer'),
                        width: 150,
                        render: (row) => (_jsxs(Stack, { gap: 0, children: [_jsx("span", { children: t(`offer.${row.offer}`, { defaultValue: row.offer }) }), _jsx(Text, { size: "xs", c: "dimmed", children: t(`actor.${row.actor}`, { defaultValue: row.actor }) })] })),
                    },
                    { key: 'owner', header: t('owner'), render: (row) => _jsx(PersonName, { person: row.owner }) },
                    {
                        key: 'begin',
                        header: t('winBack.begin'),
                        render: (row) => (_jsx(Button, { variant: "default", size: "compact-sm", disabled: begin.isPending, onClick: () => start([row.id]), "aria-label": t('winBack.beginOne', { customer: row.name }), children: t('winBack.begin') })),
                    },
                ], list: list, rowKey: (row) => row.id, href: (row) => `/customers/${row.id}`, onPage: (next) => void navigate({ search: next ? { page: next } : {} }), empty: _jsx(EmptyState, { icon: IconUserOff, title: t('winBack.nobody'), titleOrder: 3, children: t('winBack.nobodyText') }) })] }));
}
function Attempts() {
    const { t } = useTranslation('care');
    const format = useFormat();
    const [page, setPage] = useState(0);
    const list = useAttempts(page);
    const stop = useStopWinBack();
    return (_jsxs(Panel, { title: t('winBack.attempts'), children: [stop.error != null && _jsx(ProblemAlert, { error: stop.error }), _jsx(PagedTable, { label: t('winBack.attempts'), columns: [
                    { key: 'name', header: t('customer'), render: (row) => row.customer },
                    { key: 'state', header: t('winBack.state'), render: (row) => t(`winBackState.${row.state}`) },
                    { key: 'tries', header: t('winBack.tries'), align: 'right', render: (row) => t('winBack.triesOf', { tries: row.tries, most: row.mostTries }) },
                    { key: 'lossReason', header: t('winBack.lossReason'), render: (row) => t(`lossReason.${row.lossReason}`) },
                    { key: 'offer', header: t('winBack.offer'), render: (row) => t(`offer.${row.offer}`, { defaultValue: row.offer }) },
                    { key: 'owner', header: t('winBack.who'), render: (row) => _jsx(PersonName, { person: row.owner }) },
                    { key: 'opened', header: t('winBack.openedOn'), align: 'right', render: (row) => format.plainDate(row.openedOn) },
                    {
                        key: 'stop',
                        header: t('winBack.stop'),
                        render: (row) => row.state === 'OPEN' ? (_jsx(Button, { variant: "default", size: "compact-sm", disabled: stop.isPending, "aria-label": t('winBack.stopOne', { customer: row.customer }), onClick: () => stop.mutate({ params: { path: { id: row.id } } }), children: t('winBack.stop') })) : ('–'),
                    },
                ], list: list, rowKey: (row) => row.id, href: (row) => `/customers/${row.customerId}`, onPage: setPage, empty: _jsx(Text, { size: "sm", c: "dimmed", children: t('winBack.none') }) })] }));
}
