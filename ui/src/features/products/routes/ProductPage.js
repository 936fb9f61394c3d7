import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Button, Grid, Skeleton, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/identity/api/session';
import { WaitingPanel } from '@/features/retention/stock/components/WaitingPanel';
import { useFormat } from '@/shared/i18n/format';
import { AppLink } from '@/shared/ui/AppLink';
import { Facts } from '@/shared/ui/Facts';
import { Money } from '@/shared/ui/Money';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { Unavailable } from '@/shared/ui/Unavailable';
import { useProduct } from '../api/products';
const ProductDialog = lazy(() => import('../components/ProductDialog').then((module) => ({ default: module.ProductDialog })));
const route = getRouteApi('/shell/products/$productId');
export function ProductPage() {
    const { productId } = route.useParams();
    const { data: product, error, refetch } = useProduct(productId);
    if (error && !product)
        return _jsx(Unavailable, { error: error, retry: () => void refetch() });
    if (!product) {
        return (_jsxs(Stack, { "aria-busy": true, children: [_jsx(Skeleton, { height: 60, maw: 420 }), _jsx(Skeleton, { height: 240 })] }));
    }
    return _jsx(OnSale, { product: product }, product.id);
}
function OnSale({ product }) {
    const { t } = useTranslation('products');
    const format = useFormat();
    const { role } = useMe();
    const [editing, edit] = useDisclosure(false);
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: product.name, over: _jsx(AppLink, { href: "/products", className: "link", children: t('title') }), under: product.code && _jsx(Text, { c: "dimmed", children: product.code }), actions: 
                // Who sells does not set the price of what they sell.
                role !== 'REP' && (_jsx(Button, { variant: "default", leftSection: _jsx(IconPencil, { size: 16 }), onClick: edit.open, children: t('edit') })) }), _jsxs(Grid, { gap: "md", children: [_jsx(Grid.Col, { span: { base: 12, md: 6 }, children: _jsxs(Stack, { gap: "md", children: [_jsx(Panel, { title: t('price'), children: _jsx(Facts, { facts: [
                                            [t('listPrice'), _jsx(Money, { value: product.listPrice }, "price")],
                                            [t('cost'), product.cost && _jsx(Money, { value: product.cost })],
                                            [t('maxDiscount'), product.maxDiscountPercent == null ? null : format.percent(product.maxDiscountPercent)],
                                            [t('series'), product.series],
                                            [t('available'), product.available == null ? null : format.number(product.available)],
                                            [t('nextDelivery'), product.nextDelivery && format.plainDate(product.nextDelivery)],
                                        ] }) }), _jsx(Panel, { title: t('properties.title'), children: Object.keys(product.properties).length === 0 ? (_jsx(Text, { size: "sm", c: "dimmed", children: t('properties.none') })) : (_jsx(Facts, { facts: Object.entries(product.properties) })) })] }) }), _jsx(Grid.Col, { span: { base: 12, md: 6 }, children: _jsxs(Stack, { gap: "md", children: [_jsx(WaitingPanel, { product: product.id }), _jsxs(Panel, { title: t('competitors.title'), children: [product.competitors.length === 0 && (_jsx(Text, { size: "sm", c: "dimmed", children: t('competitors.none') })), _jsx(Stack, { gap: "sm", children: product.competitors.map((competitor) => (_jsxs("div", { children: [_jsx(Text, { size: "sm", fw: 600, children: [competitor.name, competitor.product].filter(Boolean).join(': ') }), competitor.comparison && _jsx(Text, { size: "sm", children: competitor.comparison })] }, `${competitor.name}:${competitor.product}`))) })] })] }) })] }), _jsx(Suspense, { children: editing && _jsx(ProductDialog, { product: product, onClose: edit.close }) })] }));
}
