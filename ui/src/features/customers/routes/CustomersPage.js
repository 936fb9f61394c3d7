import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "react/jsx-runtime";
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAddressBook, IconPlus, IconSearchOff } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { TierBadge } from '@/features/retention/components/TierBadge';
import { TierList } from '@/features/retention/components/TierList';
import { TierSelect } from '@/features/retention/components/TierSelect';
import { useTiersOf } from '@/features/retention/api/value';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PagedTable } from '@/shared/ui/PagedTable';
import { PageHeader } from '@/shared/ui/PageHeader';
import { PersonName } from '@/shared/ui/PersonName';
import { SearchField } from '@/shared/ui/SearchField';
import { useCustomers } from '../api/customers';
const CustomerDialog = lazy(() => import('../components/CustomerDialog').then((module) => ({ default: module.CustomerDialog })));
const route = getRouteApi('/shell/customers');
export function CustomersPage() {
    const { t } = useTranslation('customers');
    const search = route.useSearch();
    const navigate = route.useNavigate();
    const { tier, ...listed } = search;
    const list = useCustomers(listed, !tier);
    const tiers = useTiersOf(list.data?.items.map((customer) => customer.id) ?? []);
    const [adding, add] = useDisclosure(false);
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('title'), actions: _jsxs(_Fragment, { children: [_jsx(TierSelect, { value: tier, onChange: (next) => void navigate({ search: { query: search.query, tier: next } }) }), _jsx(SearchField, { value: search.query, label: t('search'), onSearch: (query) => void navigate({ search: { query, tier } }) }), _jsx(Button, { leftSection: _jsx(IconPlus, { size: 18 }), onClick: add.open, children: t('add') })] }) }), tier && _jsx(TierList, { search: { ...search, tier }, onPage: (page) => void navigate({ search: { ...search, page } }) }), !tier && _jsx(PagedTable, { label: t('title'), columns: [
                    { key: 'name', header: t('customer'), render: (customer) => customer.name },
                    { key: 'tier', header: t('glance.tier'), render: (customer) => _jsx(TierBadge, { tier: tiers[customer.id] }) },
                    { key: 'number', header: t('registrationNumber'), render: (customer) => customer.registrationNumber ?? '–' },
                    { key: 'place', header: t('place'), render: (customer) => [customer.city, customer.country].filter(Boolean).join(', ') || '–' },
                    { key: 'owner', header: t('owner'), render: (customer) => _jsx(PersonName, { person: customer.owner }) },
                ], list: list, rowKey: (customer) => customer.id, href: (customer) => `/customers/${customer.id}`, onPage: (page) => void navigate({ search: { ...search, page } }), empty: search.query ? (_jsx(EmptyState, { icon: IconSearchOff, title: t('empty.search') })) : (_jsx(EmptyState, { icon: IconAddressBook, title: t('empty.title'), action: _jsx(Button, { onClick: add.open, children: t('add') }), children: t('empty.text') })) }), _jsx(Suspense, { children: adding && _jsx(CustomerDialog, { onClose: add.close }) })] }));
}
