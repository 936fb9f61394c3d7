import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "react/jsx-runtime";
import { Alert, Button, Collapse, List, NativeSelect, SegmentedControl, Skeleton, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChartBar, IconHeartHandshake } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/identity/api/session';
import { AppLink } from '@/shared/ui/AppLink';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { SearchField } from '@/shared/ui/SearchField';
import { tiers, useCaseBoard, useWaiting } from '../api/cases';
import { CaseColumns } from '../components/CaseColumns';
const route = getRouteApi('/shell/retention/cases');
export function CasesPage() {
    const { t } = useTranslation('cases');
    const me = useMe();
    const { query, owner = me.role === 'REP' ? 'mine' : 'all', tier } = route.useSearch();
    const navigate = route.useNavigate();
    const { data, error, refetch } = useCaseBoard({ query, owner, tier });
    const empty = data?.every(({ count }) => count === 0) ?? false;
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('title'), actions: _jsxs(_Fragment, { children: [_jsx(SegmentedControl, { "aria-label": t('whose'), value: owner, onChange: (next) => void navigate({ search: (all) => ({ ...all, owner: next }) }), data: [
                                { value: 'mine', label: t('owner.mine') },
                                { value: 'all', label: t('owner.all') },
                            ] }), _jsx(NativeSelect, { "aria-label": t('tierFilter'), data: [{ value: '', label: t('anyTier') }, ...tiers.map((value) => ({ value, label: t('tier', { tier: value }) }))], value: tier ?? '', onChange: (event) => {
                                const next = event.currentTarget.value || undefined;
                                void navigate({ search: (all) => ({ ...all, tier: next }) });
                            } }), _jsx(SearchField, { value: query, label: t('search'), onSearch: (next) => void navigate({ search: (all) => ({ ...all, query: next }) }) }), _jsx(Button, { component: AppLink, href: "/retention/results", variant: "default", leftSection: _jsx(IconChartBar, { size: 16 }), children: t('results.title') })] }) }), _jsx(Waiting, {}), error != null && !data && _jsx(ProblemAlert, { error: error, retry: () => void refetch() }), !error && !data && _jsx(Skeleton, { height: 320 }), empty && (_jsx(EmptyState, { icon: IconHeartHandshake, title: t('empty.title'), children: t('empty.text') })), data && !empty && _jsx(CaseColumns, { columns: data })] }));
}
/** Whom the nightly review found, and for whom there was no room. */
function Waiting() {
    const { t } = useTranslation('cases');
    const { data } = useWaiting();
    const [shown, show] = useDisclosure(false);
    if (!data || data.total === 0)
        return null;
    return (_jsxs(Alert, { color: "marmalade", mb: "md", title: t('waiting', { count: data.total }), children: [_jsx(Button, { size: "xs", variant: "default", "aria-expanded": shown, onClick: show.toggle, children: t('waitingWho') }), _jsx(Collapse, { expanded: shown, children: _jsx(List, { size: "sm", mt: "xs", children: data.items.map((waiting) => (_jsxs(List.Item, { children: [_jsx(AppLink, { href: `/customers/${waiting.customer.id}`, className: "link", children: waiting.customer.name }), _jsx(Text, { span: true, size: "sm", c: "dimmed", children: ` · ${t(`signal.${waiting.signal}`)} · ${t(`seriousness.${waiting.seriousness}`)}` })] }, waiting.customer.id))) }) })] }));
}
