import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { ActionIcon, Button, Group, Select, SimpleGrid, Skeleton, Stack, Table, Text } from '@mantine/core';
import { IconDownload, IconMapOff, IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { csv, save } from '@/shared/files';
import { UserSelect } from '@/features/identity/components/UserSelect';
import { useFormat } from '@/shared/i18n/format';
import { DateInput } from '@/shared/ui/dates';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PagedTable } from '@/shared/ui/PagedTable';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { PersonName } from '@/shared/ui/PersonName';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { correctable, tiers, useCareCustomers, useDensity } from '../api/care';
import { DensityMap } from '../components/DensityMap';
import classes from '../components/DensityMap.module.css';
const CorrectionsDialog = lazy(() => import('../components/CorrectionsDialog').then((module) => ({ default: module.CorrectionsDialog })));
const route = getRouteApi('/shell/care-map');
/** All customers by care and worth; what is chosen on the map, or in the table beside it, is listed below. */
export function CareMapPage() {
    const { t } = useTranslation('care');
    const search = route.useSearch();
    const navigate = route.useNavigate();
    const { owner, tier, asOf, zone, column, row, page } = search;
    const filter = { ...(owner ? { owner } : {}), ...(tier ? { tier } : {}), ...(asOf ? { asOf } : {}) };
    const area = { ...(zone ? { zone } : {}), ...(column === undefined || row === undefined ? {} : { column, row }) };
    const { data, error, refetch } = useDensity(filter);
    const choose = (change) => {
        // Whatever is chosen anew is listed from its first page.
        void navigate({ search: Object.fromEntries(Object.entries({ ...search, page: null, ...change }).filter(([, value]) => value != null)), resetScroll: false });
    };
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('map.title') }), _jsxs(Group, { align: "flex-end", mb: "md", children: [_jsx(UserSelect, { label: t('owner'), value: owner ?? null, onChange: (value) => choose({ owner: value }) }), _jsx(Select, { label: t('tier'), clearable: true, placeholder: t('allTiers', { ns: 'retention' }), data: [...tiers], value: tier ?? null, onChange: (value) => choose({ tier: value }) }), _jsx(DateInput, { label: t('asOf'), clearable: true, clearButtonProps: { 'aria-label': t('clear', { ns: 'shared' }) }, value: asOf ?? null, onChange: (value) => choose({ asOf: value }) })] }), error != null && !data && _jsx(ProblemAlert, { error: error, retry: () => void refetch() }), !error && !data && _jsx(Skeleton, { height: 420 }), data && (_jsxs(SimpleGrid, { cols: { base: 1, md: 2 }, mb: "md", children: [_jsxs(Panel, { children: [_jsx(DensityMap, { density: data, area: area, onCell: (cell) => choose({ column: cell.column, row: cell.row, zone: null }) }), _jsx(Said, { density: data })] }), _jsx(Panel, { title: t('zones'), aside: _jsx(Export, { density: data }), children: _jsx(Zones, { density: data, chosen: zone, filter: filter, onZone: (next) => choose({ zone: next, column: null, row: null }) }) })] })), _jsx(Listed, { filter: filter, area: area, page: page, onPage: (next) => choose({ page: next || null }), onAll: () => choose({ zone: null, column: null, row: null }) })] }));
}
function Said({ density }) {
    const { t } = useTranslation('care');
    const format = useFormat();
    return (_jsx(Text, { size: "sm", c: "dimmed", mt: "xs", children: t(density.reviewedAt ? 'map.reviewed' : 'map.counted', { customers: format.number(density.customers), day: format.plainDate(density.asOf) }) }));
}
function Export({ density }) {
    const { t } = useTranslation('care');
    const side = 100 / density.cells;
    const exported = () => save('care-map.csv', 'text/csv', csv([
        [t('contactQuality'), t('worth'), t('zoneName'), t('customers')],
        ...density.density.map(({ column, row, zone, customers }) => [column * side, row * side, t(`zone.${zone}`), customers]),
    ]));
    return (_jsx(Button, { variant: "default", size: "xs", leftSection: _jsx(IconDownload, { size: 15 }), onClick: exported, children: t('export') }));
}
function Zones({ density, chosen, filter, onZone }) {
    const { t } = useTranslation('care');
    const format = useFormat();
    const [correcting, correct] = useState(null);
    return (_jsxs(_Fragment, { children: [_jsxs(Table, { verticalSpacing: 6, children: [_jsx(Table.Thead, { children: _jsxs(Table.Tr, { children: [_jsx(Table.Th, { scope: "col", children: t('zoneName') }), _jsx(Table.Th, { scope: "col", ta: "right", children: t('customers') }), _jsx(Table.Th, { scope: "col", children: t('corrections.column') })] }) }), _jsx(Table.Tbody, { children: density.zones.map(({ zone, customers }) => (_jsxs(Table.Tr, { bg: zone === chosen ? 'var(--kramek-shade)' : undefined, children: [_jsxs(Table.Th, { scope: "row", children: [_jsx("span", { className: `${classes.map ?? ''} ${classes.swatch ?? ''}`, "aria-hidden": true, children: _jsx("svg", { viewBox: "0 0 1 1", children: _jsx("rect", { width: 1, height: 1, "data-zone": zone }) }) }), t(`zone.${zone}`)] }), _jsx(Table.Td, { ta: "right", children: _jsx(Button, { variant: "subtle", size: "compact-sm", onClick: () => onZone(zone), "aria-label": t('map.list', { zone: t(`zone.${zone}`), customers: format.number(customers) }), children: format.number(customers) }) }), _jsx(Table.Td, { children: correctable.some((known) => known === zone) && !filter.asOf && customers > 0 && (_jsx(ActionIcon, { variant: "default", onClick: () => correct(zone), "aria-label": t('corrections.title', { zone: t(`zone.${zone}`) }), title: t('corrections.create'), children: _jsx(IconPlus, { size: 14 }) })) })] }, zone))) })] }), _jsx(Suspense, { children: correcting && _jsx(CorrectionsDialog, { zone: correcting, filter: filter, onClose: () => correct(null) }) })] }));
}
function Listed({ filter, area, page, onPage, onAll }) {
    const { t } = useTranslation('care');
    const list = useCareCustomers(filter, area, page);
    const narrowed = area.zone !== undefined || area.column !== undefined;
    return (_jsx(Panel, { title: area.zone ? t(`zone.${area.zone}`) : t(area.column === undefined ? 'map.everybody' : 'map.ofCell'), aside: narrowed && (_jsx(Button, { variant: "subtle", size: "xs", onClick: onAll, children: t('map.all') })), children: _jsx(PagedTable, { label: t('customers'), columns: [
                { key: 'name', header: t('customer'), render: (row) => row.name },
                { key: 'tier', header: t('tier'), render: (row) => row.tier ?? '–' },
                { key: 'care', header: t('contactQuality'), align: 'right', render: (row) => row.care },
                { key: 'worth', header: t('worth'), align: 'right', render: (row) => row.worth },
                {
                    key: 'zone',
                    header: t('zoneName'),
                    width: '26%',
                    render: (row) => (_jsxs(Stack, { gap: 0, children: [_jsx("span", { children: t(`zone.${row.zone}`) }), _jsx(Text, { size: "xs", c: "dimmed", children: t(`reason.${row.reason}`, { defaultValue: row.reason }) })] })),
                },
                { key: 'correction', header: t('corrections.column'), render: (row) => (row.corrected ? t('corrections.running') : t(`correction.${row.correction}`)) },
                { key: 'owner', header: t('owner'), render: (row) => _jsx(PersonName, { person: row.owner, fallback: row.team?.name }) },
            ], list: list, rowKey: (row) => row.id, href: (row) => `/customers/${row.id}?tab=care`, onPage: onPage, empty: _jsx(EmptyState, { icon: IconMapOff, title: t('map.empty'), titleOrder: 3, children: t('map.emptyText') }) }) }));
}
