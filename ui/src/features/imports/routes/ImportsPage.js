import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Badge, Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PagedTable } from '@/shared/ui/PagedTable';
import { PageHeader } from '@/shared/ui/PageHeader';
import { useImports } from '../api/imports';
import { stateColours } from '../components/stateColours';
import { Upload } from '../components/Upload';
const route = getRouteApi('/shell/imports');
export function ImportsPage() {
    const { t } = useTranslation('imports');
    const format = useFormat();
    const { page } = route.useSearch();
    const navigate = route.useNavigate();
    const list = useImports(page);
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('title') }), _jsxs(Stack, { children: [_jsx(Upload, {}), _jsx(PagedTable, { label: t('title'), columns: [
                            {
                                key: 'file',
                                header: t('file'),
                                render: (each) => (_jsxs(Stack, { gap: 0, children: [_jsx("span", { children: each.fileName }), _jsx(Text, { size: "xs", c: "dimmed", fw: 400, children: [each.importer?.name, format.dateTime(each.createdAt)].filter(Boolean).join(' · ') })] })),
                            },
                            { key: 'kind', header: t('format.kind'), render: (each) => (each.kind ? t(`kind.${each.kind}`) : '–') },
                            {
                                key: 'state',
                                header: t('stateTitle'),
                                render: (each) => (_jsx(Badge, { variant: "light", color: stateColours[each.state], tt: "none", children: t(`state.${each.state}`) })),
                            },
                            { key: 'rows', header: t('result.rows'), align: 'right', render: (each) => format.number(each.rows) },
                            { key: 'created', header: t('result.created'), align: 'right', render: (each) => format.number(each.created) },
                            { key: 'rejected', header: t('result.rejected'), align: 'right', render: (each) => format.number(each.rejected) },
                        ], list: list, rowKey: ({ id }) => id, href: ({ id }) => `/imports/${id}`, onPage: (next) => void navigate({ search: { page: next } }), empty: _jsx(EmptyState, { icon: IconFileImport, title: t('empty.title'), children: t('empty.text') }) })] })] }));
}
