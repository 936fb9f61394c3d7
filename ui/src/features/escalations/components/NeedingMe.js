import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Badge, Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconEye, IconSearchOff } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { oneOf } from '@/shared/routing';
import { DueDate } from '@/shared/ui/DueDate';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PagedTable } from '@/shared/ui/PagedTable';
import { PersonName } from '@/shared/ui/PersonName';
import { useNow } from '@/shared/ui/useNow';
import { escalationReasons, useEscalationsNeedingMe } from '../api/escalations';
const BulkDialog = lazy(() => import('./BulkDialog').then((module) => ({ default: module.BulkDialog })));
/** What waits for a person's word, the worst first; many can be promised at once. */
export function NeedingMe({ search, onSearch, empty }) {
    const { t } = useTranslation('escalations');
    const list = useEscalationsNeedingMe(search);
    const [picked, setPicked] = useState([]);
    const [asking, setAsking] = useState(false);
    const raised = list.data?.items.filter((row) => row.state === 'RAISED') ?? [];
    // What has left the page, or was answered meanwhile, is not picked any more.
    const chosen = raised.filter((row) => picked.some((one) => one.id === row.id));
    const columns = useColumns(chosen, setPicked);
    const narrowed = search.reason ?? search.query;
    if (list.data?.total === 0 && !narrowed)
        return empty;
    return (_jsxs(Stack, { gap: "xs", children: [_jsxs(Group, { gap: "sm", children: [_jsx(NativeSelect, { "aria-label": t('list.reason'), value: search.reason ?? '', onChange: (event) => onSearch({ ...search, page: undefined, reason: oneOf(escalationReasons, event.currentTarget.value) }), data: [{ value: '', label: t('list.anyReason') }, ...escalationReasons.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))] }), raised.length > 1 && (_jsx(Button, { variant: "subtle", onClick: () => setPicked(chosen.length === raised.length ? [] : raised), children: chosen.length === raised.length ? t('list.none') : t('list.all') })), chosen.length > 0 && (_jsxs(Group, { gap: "xs", ml: "auto", children: [_jsx(Text, { size: "sm", c: "dimmed", "aria-live": "polite", children: t('list.picked', { count: chosen.length }) }), _jsx(Button, { leftSection: _jsx(IconEye, { size: 16 }), onClick: () => setAsking(true), children: t('list.acknowledge') })] }))] }), _jsx(PagedTable, { label: t('list.title'), columns: columns, list: list, rowKey: (row) => row.id, href: (row) => `/escalations/${row.id}`, onPage: (page) => onSearch({ ...search, page }), empty: _jsx(EmptyState, { icon: IconSearchOff, title: t('list.empty') }) }), _jsx(Suspense, { children: asking && (_jsx(BulkDialog, { chosen: chosen, onClose: () => {
                        setAsking(false);
                        setPicked([]);
                    } })) })] }));
}
function useColumns(chosen, pick) {
    const { t } = useTranslation('escalations');
    const format = useFormat();
    const now = useNow();
    return [
        {
            key: 'what',
            header: t('list.what'),
            render: (row) => (_jsxs(Stack, { gap: 0, children: [_jsx("span", { children: row.subject.label }), _jsx(Text, { size: "xs", c: "dimmed", fw: 400, children: t(`reason.${row.reason}`) })] })),
        },
        { key: 'owner', header: t('list.owner'), render: (row) => _jsx(PersonName, { person: row.owner }) },
        {
            key: 'level',
            header: t('list.level'),
            render: (row) => (_jsx(Badge, { variant: "light", color: row.level > 1 ? 'red' : 'gray', children: format.number(row.level) })),
        },
        { key: 'late', header: t('list.late'), render: (row) => _jsx(Text, { size: "sm", children: format.relative(row.lateSince) }) },
        {
            key: 'react',
            header: t('list.react'),
            render: (row) => row.state === 'ACKNOWLEDGED' && row.promisedUntil ? (_jsx(Text, { size: "sm", c: "dimmed", children: t('list.promised', { day: format.plainDate(row.promisedUntil) }) })) : (_jsx(DueDate, { dueAt: row.dueAt, late: row.dueAt !== null && Date.parse(row.dueAt) < now })),
        },
        {
            key: 'pick',
            header: t('list.pick'),
            width: 72,
            render: (row) => (_jsx(Checkbox, { "aria-label": t('list.pickOne', { subject: row.subject.label }), disabled: row.state !== 'RAISED', checked: chosen.some((one) => one.id === row.id), onChange: (event) => pick(event.currentTarget.checked ? [...chosen, row] : chosen.filter((one) => one.id !== row.id)) })),
        },
    ];
}
