import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Button, Group, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconPlus, IconSearchOff, IconUserPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { oneOf } from '@/shared/routing';
import { AppLink } from '@/shared/ui/AppLink';
import { DueDate } from '@/shared/ui/DueDate';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PagedTable } from '@/shared/ui/PagedTable';
import { PageHeader } from '@/shared/ui/PageHeader';
import { PersonName } from '@/shared/ui/PersonName';
import { SearchField } from '@/shared/ui/SearchField';
import { leadStatuses, useLeads } from '../api/leads';
import { StatusBadge, TemperatureBadge } from '../components/LeadBadges';
const route = getRouteApi('/shell/leads');
export function LeadsPage() {
    const { t } = useTranslation('leads');
    const search = route.useSearch();
    const navigate = route.useNavigate();
    const list = useLeads(search);
    // Another filter means another list, and that starts at its first page.
    const filter = (change) => void navigate({ search: { ...search, page: undefined, ...change } });
    const filtered = search.query ?? search.status ?? search.owner;
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('title'), actions: _jsx(NewLead, {}) }), _jsxs(Group, { mb: "md", gap: "sm", children: [_jsx(SearchField, { value: search.query, label: t('search'), onSearch: (query) => filter({ query }) }), _jsx(NativeSelect, { "aria-label": t('statusFilter'), value: search.status ?? '', onChange: (event) => filter({ status: oneOf(leadStatuses, event.currentTarget.value) }), data: [{ value: '', label: t('anyStatus') }, ...leadStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))] }), _jsx(SegmentedControl, { "aria-label": t('ownerFilter'), value: search.owner ?? 'all', onChange: (owner) => filter({ owner: owner === 'mine' ? 'mine' : undefined }), data: ['all', 'mine'].map((owner) => ({ value: owner, label: t(`ownedBy.${owner}`) })) })] }), _jsx(PagedTable, { label: t('title'), columns: useColumns(), list: list, rowKey: (lead) => lead.id, href: (lead) => `/leads/${lead.id}`, onPage: (page) => void navigate({ search: { ...search, page } }), empty: filtered ? (_jsx(EmptyState, { icon: IconSearchOff, title: t('empty.filtered'), action: _jsx(Button, { variant: "light", onClick: () => void navigate({ search: {} }), children: t('empty.reset') }) })) : (_jsx(EmptyState, { icon: IconUserPlus, title: t('empty.title'), action: _jsx(NewLead, {}), children: t('empty.text') })) })] }));
}
function NewLead() {
    const { t } = useTranslation('leads');
    return (_jsx(Button, { component: AppLink, href: "/leads/new", leftSection: _jsx(IconPlus, { size: 18 }), children: t('capture.title') }));
}
function useColumns() {
    const { t } = useTranslation('leads');
    const format = useFormat();
    return [
        {
            key: 'name',
            header: t('lead'),
            render: (lead) => (_jsxs(Stack, { gap: 0, children: [_jsx("span", { children: lead.name }), lead.company && (_jsx(Text, { size: "xs", c: "dimmed", fw: 400, children: lead.company }))] })),
        },
        { key: 'status', header: t('statusLabel'), render: (lead) => _jsx(StatusBadge, { status: lead.status }) },
        { key: 'temperature', header: t('score'), render: (lead) => _jsx(TemperatureBadge, { lead: lead }) },
        {
            key: 'owner',
            header: t('owner'),
            render: (lead) => _jsx(PersonName, { person: lead.owner, fallback: lead.team ? t('pool', { team: lead.team.name }) : undefined }),
        },
        { key: 'due', header: t('answerBy'), render: (lead) => (lead.dueAt ? _jsx(DueDate, { dueAt: lead.dueAt, late: lead.late }) : '–') },
        {
            key: 'captured',
            header: t('captured'),
            render: (lead) => (_jsxs(Text, { size: "sm", c: "dimmed", children: [format.relative(lead.capturedAt), " \u00B7 ", t(`source.${lead.source}`)] })),
        },
    ];
}
