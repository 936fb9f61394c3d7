import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { AppLink } from '@/shared/ui/AppLink';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useCustomerCases } from '../api/cases';
import { StateBadge } from './CaseBadges';
const ReportDialog = lazy(() => import('./ReportDialog').then((module) => ({ default: module.ReportDialog })));
/** The cases of a customer, and the way to open one. */
export function CustomerCasesPanel({ customerId }) {
    const { t } = useTranslation('cases');
    const format = useFormat();
    const { data, error, refetch } = useCustomerCases(customerId);
    const [reporting, setReporting] = useState(false);
    return (_jsxs(Panel, { title: t('ofCustomer'), aside: _jsx(Button, { size: "xs", leftSection: _jsx(IconHeartHandshake, { size: 15 }), onClick: () => setReporting(true), children: t('report.title') }), children: [error != null && !data && _jsx(ProblemAlert, { error: error, retry: () => void refetch() }), !error && !data && _jsx(Skeleton, { height: 60 }), data?.length === 0 && (_jsx(Text, { size: "sm", c: "dimmed", children: t('noneOfCustomer') })), _jsx(Stack, { gap: "xs", children: data?.map((card) => (_jsxs(Group, { justify: "space-between", wrap: "nowrap", align: "flex-start", children: [_jsxs("div", { style: { minWidth: 0 }, children: [_jsx(Text, { size: "sm", children: _jsx(AppLink, { href: `/retention/cases/${card.id}`, className: "link", children: t(`signal.${card.signal}`) }) }), _jsx(Text, { size: "xs", c: "dimmed", children: [format.date(card.openedAt), card.owner?.name].filter(Boolean).join(' · ') })] }), _jsx(StateBadge, { card: card })] }, card.id))) }), _jsx(Suspense, { children: reporting && _jsx(ReportDialog, { customerId: customerId, onClose: () => setReporting(false) }) })] }));
}
