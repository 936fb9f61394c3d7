import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPackage, IconPlus, IconSearchOff } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/identity/api/session';
import { useFormat } from '@/shared/i18n/format';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Money } from '@/shared/ui/Money';
import { PagedTable } from '@/shared/ui/PagedTable';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SearchField } from '@/shared/ui/SearchField';
import { useProducts } from '../api/products';
const ProductDialog = lazy(() => import('../components/ProductDialog').then((module) => ({ default: module.ProductDialog })));
const route = getRouteApi('/shell/products');
export function ProductsPage() {
    const { t } = useTranslation('products');
    const format = useFormat();
    const search = route.useSearch();
    const navigate = route.useNavigate();
    const list = useProducts(search);
    const pricing = useMe().role !== 'REP';
    const [adding, add] = useDisclosure(false);
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('title'), actions: _jsxs(_Fragment, { children: [_jsx(SearchField, { value: search.query, label: t('search'), onSearch: (query) => void navigate({ search: { query } }) }), pricing && (_jsx(Button, { leftSection: _jsx(IconPlus, { size: 18 }), onClick: add.open, children: t('add') }))] }) }), _jsx(PagedTable, { label: t('title'), columns: [
                    {
                        key: 'name',
                        header: t('product'),
                        render: (product) => (_jsxs(Stack, { gap: 0, children: [_jsx("span", { children: product.name }), _jsx(Text, { size: "xs", c: "dimmed", fw: 400, children: product.code })] })),
                    },
                    { key: 'series', header: t('series'), render: (product) => product.series ?? '–' },
                    { key: 'price', header: t('listPrice'), align: 'right', render: (product) => _jsx(Money, { value: product.listPrice }) },
                    {
                        key: 'discount',
                        header: t('maxDiscount'),
                        align: 'right',
                        render: (product) => (product.maxDiscountPercent == null ? '–' : format.percent(product.maxDiscountPercent)),
                    },
                    {
                        key: 'available',
                        header: t('available'),
                        align: 'right',
                        render: (product) => (product.available == null ? '–' : format.number(product.available)),
                    },
                    {
                        key: 'delivery',
                        header: t('nextDelivery'),
                        align: 'right',
                        render: (product) => (product.nextDelivery ? format.plainDate(product.nextDelivery) : '–'),
                    },
                ], list: list, rowKey: (product) => product.id, href: (product) => `/products/${product.id}`, onPage: (page) => void navigate({ search: { ...search, page } }), empty: search.query ? (_jsx(EmptyState, { icon: IconSearchOff, title: t('empty.search') })) : (_jsx(EmptyState, { icon: IconPackage, title: t('empty.title'), action: pricing && _jsx(Button, { onClick: add.open, children: t('add') }), children: t('empty.text') })) }), _jsx(Suspense, { children: adding && _jsx(ProductDialog, { onClose: add.close }) })] }));
}
