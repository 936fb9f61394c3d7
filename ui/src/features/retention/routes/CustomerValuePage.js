import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Grid, Skeleton, Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/identity/api/session';
import { PageHeader } from '@/shared/ui/PageHeader';
import { MovesPanel } from '../components/MovesPanel';
import { TiersPanel } from '../components/TiersPanel';
const ReviewsPanel = lazy(() => import('../components/ReviewsPanel').then((module) => ({ default: module.ReviewsPanel })));
const ContactCostsPanel = lazy(() => import('../components/ContactCostsPanel').then((module) => ({ default: module.ContactCostsPanel })));
/** How valuable customers are, all together, and how that changes. */
export function CustomerValuePage() {
    const { t } = useTranslation('retention');
    const me = useMe();
    const runs = me?.role === 'MANAGER' || me?.role === 'ADMIN';
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('title'), under: _jsx(Text, { size: "sm", c: "dimmed", maw: 680, children: t('hint') }) }), _jsxs(Grid, { gap: "md", children: [_jsx(Grid.Col, { span: { base: 12, md: runs ? 7 : 12 }, children: _jsxs(Stack, { gap: "md", children: [_jsx(TiersPanel, {}), _jsx(MovesPanel, {})] }) }), runs && (_jsx(Grid.Col, { span: { base: 12, md: 5 }, children: _jsx(Suspense, { fallback: _jsx(Skeleton, { height: 300 }), children: _jsxs(Stack, { gap: "md", children: [_jsx(ReviewsPanel, {}), _jsx(ContactCostsPanel, {})] }) }) }))] })] }));
}
