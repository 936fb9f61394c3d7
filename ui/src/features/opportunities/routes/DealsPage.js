import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Badge, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { AppLink } from '@/shared/ui/AppLink';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Money } from '@/shared/ui/Money';
import { PagedTable } from '@/shared/ui/PagedTable';
import { PageHeader } from '@/shared/ui/PageHeader';
import { PersonName } from '@/shared/ui/PersonName';
import { SearchField } from '@/shared/ui/SearchField';
import { useOpportunities, useStages } from '../api/opportunities';
const route = getRouteApi('/shell/opportunities');
const statuses = ['OPEN', 'WON', 'LOST'];
/** All deals page by page, for what does not fit on a board. */
export function DealsPage() {
    const { t } = useTranslation('opportunities');
    const format = useFormat();
    const search = route.useSearch();
    const navigate = route.useNavigate();
    const list = useOpportunities(search);
    const stages = useStages().data ?? [];
    const labelOf = (stage) => stages.find((column) => column.stage === stage)?.label ?? stage;
    const columns = [
        { key: 'name', header: t('deal'), render: (deal) => _jsx(Name, { deal: deal }) },
        {
            key: 'stage',
            header: t('field.stage'),
            render: (deal) => (_jsxs(Group, { gap: 6, component: "span", children: [_jsx("span", { children: labelOf(deal.stage) }), deal.stalled && (_jsx(Badge, { size: "sm", variant: "light", color: "red", tt: "none", children: t('card.stalled') }))] })),
        },
        { key: 'amount', header: t('field.amount'), align: 'right', render: (deal) => _jsx(Money, { value: deal.amount }) },
        { key: 'close', header: t('field.expectedClose'), render: (deal) => (deal.expectedClose ? format.plainDate(deal.expectedClose) : '–') },
        { key: 'owner', header: t('field.owner'), render: (deal) => _jsx(PersonName, { person: deal.owner }) },
    ];
    const choose = (part) => void navigate({ search: (all) => ({ ...all, page: undefined, ...part }) });
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('list.title'), over: _jsx(AppLink, { href: "/pipeline", className: "link", children: t('list.board') }), actions: _jsxs(_Fragment, { children: [_jsx(NativeSelect, { "aria-label": t('field.stage'), value: search.stage ?? '', onChange: (event) => choose({ stage: event.currentTarget.value || undefined }), data: [{ value: '', label: t('list.all') }, ...stages.map(({ stage, label }) => ({ value: stage, label }))] }), _jsx(NativeSelect, { "aria-label": t('field.status'), value: search.status ?? '', onChange: (event) => choose({ status: statuses.find((status) => status === event.currentTarget.value) }), data: [{ value: '', label: t('list.anyStatus') }, ...statuses.map((status) => ({ value: status, label: t(`status.${status}`) }))] }), _jsx(SearchField, { value: search.query, label: t('search'), onSearch: (query) => choose({ query }) })] }) }), _jsx(PagedTable, { label: t('list.title'), columns: columns, list: list, rowKey: ({ id }) => id, href: ({ id }) => `/opportunities/${id}`, onPage: (page) => void navigate({ search: (all) => ({ ...all, page }) }), empty: _jsx(EmptyState, { icon: IconSearchOff, title: t('list.empty'), action: _jsx(AppLink, { href: "/pipeline", className: "link", children: t('list.board') }) }) })] }));
}
function Name({ deal }) {
    return (_jsxs(Stack, { gap: 0, children: [_jsx("span", { children: deal.name }), deal.customer && (_jsx(Text, { size: "xs", c: "dimmed", fw: 400, children: deal.customer.name }))] }));
}
