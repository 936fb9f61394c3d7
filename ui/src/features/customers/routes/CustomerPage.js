import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Button, Grid, Skeleton, Stack, Tabs } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { TimelinePanel } from '@/features/activities/components/TimelinePanel';
import { useStageWord } from '@/features/opportunities/api/opportunities';
import { CustomerDealsPanel } from '@/features/opportunities/components/CustomerDealsPanel';
import { CustomerTier } from '@/features/retention/components/CustomerTier';
import { ValuePanel } from '@/features/retention/components/ValuePanel';
import { CustomerCasesPanel } from '@/features/retention/cases/components/CustomerCasesPanel';
import { CustomerPurchasesPanel } from '@/features/purchases/components/CustomerPurchasesPanel';
import { CarePanel } from '@/features/retention/care/components/CarePanel';
import { CustomerStockOutsPanel } from '@/features/retention/stock/components/CustomerStockOutsPanel';
import { useFormat } from '@/shared/i18n/format';
import { AppLink } from '@/shared/ui/AppLink';
import { Facts } from '@/shared/ui/Facts';
import { Money } from '@/shared/ui/Money';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { PersonName } from '@/shared/ui/PersonName';
import { Unavailable } from '@/shared/ui/Unavailable';
import { useCustomer } from '../api/customers';
import { AddressesPanel } from '../components/AddressesPanel';
import { PeoplePanel } from '../components/PeoplePanel';
import { RememberPanel } from '../components/RememberPanel';
import { customerTab, customerTabs } from './tabs';
const CustomerDialog = lazy(() => import('../components/CustomerDialog').then((module) => ({ default: module.CustomerDialog })));
const route = getRouteApi('/shell/customers/$customerId');
export function CustomerPage() {
    const { customerId } = route.useParams();
    const { data: customer, error, refetch } = useCustomer(customerId);
    if (error && !customer)
        return _jsx(Unavailable, { error: error, retry: () => void refetch() });
    if (!customer) {
        return (_jsxs(Stack, { "aria-busy": true, children: [_jsx(Skeleton, { height: 60, maw: 420 }), _jsx(Skeleton, { height: 240 })] }));
    }
    return _jsx(Known, { customer: customer }, customer.id);
}
function Known({ customer }) {
    const { t } = useTranslation('customers');
    const [editing, edit] = useDisclosure(false);
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: customer.name, over: customer.industry ?? t(`kind.${customer.kind}`), under: _jsxs(_Fragment, { children: [_jsx(PersonName, { person: customer.owner, fallback: customer.team?.name }), _jsx(CustomerTier, { customerId: customer.id })] }), actions: _jsx(Button, { variant: "default", leftSection: _jsx(IconPencil, { size: 16 }), onClick: edit.open, children: t('edit') }) }), _jsxs(Grid, { gap: "md", children: [_jsx(Grid.Col, { span: { base: 12, md: 7 }, children: _jsxs(Stack, { gap: "md", children: [_jsx(PeoplePanel, { customer: customer }), _jsx(Sections, { customer: customer })] }) }), _jsx(Grid.Col, { span: { base: 12, md: 5 }, children: _jsxs(Stack, { gap: "md", children: [_jsx(ValuePanel, { customerId: customer.id }), _jsx(RememberPanel, { customer: customer }), _jsx(CustomerDealsPanel, { customer: customer }), _jsx(CustomerCasesPanel, { customerId: customer.id })] }) })] }), _jsx(Suspense, { children: editing && _jsx(CustomerDialog, { customer: customer, onClose: edit.close }) })] }));
}
/** What is looked up now and then, a section at a time; which one is in the address. */
function Sections({ customer }) {
    const { t } = useTranslation('customers');
    const { tab } = route.useSearch();
    const navigate = route.useNavigate();
    const wordOf = useStageWord();
    return (_jsxs(Tabs, { value: tab ?? 'timeline', keepMounted: false, onChange: (chosen) => void navigate({ search: customerTab({ tab: chosen }), replace: true, resetScroll: false }), children: [_jsx(Tabs.List, { mb: "md", style: { flexWrap: 'nowrap', overflowX: 'auto', overflowY: 'hidden' }, children: customerTabs.map((each) => (_jsx(Tabs.Tab, { value: each, children: t(`tab.${each}`) }, each))) }), _jsx(Tabs.Panel, { value: "timeline", children: _jsx(TimelinePanel, { subject: { type: 'customer', id: customer.id }, customerId: customer.id, wordOf: wordOf }) }), _jsx(Tabs.Panel, { value: "purchases", children: _jsxs(Stack, { gap: "md", children: [_jsx(CustomerStockOutsPanel, { customer: customer }), _jsx(CustomerPurchasesPanel, { customer: customer })] }) }), _jsx(Tabs.Panel, { value: "care", children: _jsx(CarePanel, { customerId: customer.id }) }), _jsx(Tabs.Panel, { value: "facts", children: _jsxs(Stack, { gap: "md", children: [_jsx(FactsPanel, { customer: customer }), _jsx(AddressesPanel, { customer: customer })] }) })] }));
}
function FactsPanel({ customer }) {
    const { t } = useTranslation('customers');
    const format = useFormat();
    return (_jsx(Panel, { title: t('facts'), children: _jsx(Facts, { facts: [
                [t('registrationNumber'), customer.registrationNumber],
                [
                    t('email'),
                    customer.email && (_jsx("a", { className: "link", href: `mailto:${customer.email}`, children: customer.email })),
                ],
                [
                    t('phone'),
                    customer.phone && (_jsx("a", { className: "link", href: `tel:${customer.phone.replace(/\s/g, '')}`, children: customer.phone })),
                ],
                [t('website'), customer.website],
                [t('founded'), customer.founded],
                [t('employees'), customer.employees == null ? null : format.number(customer.employees)],
                [t('annualRevenue'), customer.annualRevenue && _jsx(Money, { value: customer.annualRevenue })],
                [
                    t('parent'),
                    customer.parent && (_jsx(AppLink, { href: `/customers/${customer.parent.id}`, className: "link", children: customer.parent.name })),
                ],
                [t('team'), customer.team?.name],
            ] }) }));
}
