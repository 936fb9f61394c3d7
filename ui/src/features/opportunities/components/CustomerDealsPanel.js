import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppLink } from '@/shared/ui/AppLink';
import { Money } from '@/shared/ui/Money';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useOpportunities, useStageWord } from '../api/opportunities';
const NewDealDialog = lazy(() => import('./NewDealDialog').then((module) => ({ default: module.NewDealDialog })));
/** The deals that are open with a customer. */
export function CustomerDealsPanel({ customer }) {
    const { t } = useTranslation('opportunities');
    const { data, error, refetch } = useOpportunities({ customer: customer.id, status: 'OPEN' });
    const wordOf = useStageWord();
    const [opening, setOpening] = useState(false);
    return (_jsxs(Panel, { title: t('ofCustomer'), aside: _jsx(Button, { size: "xs", leftSection: _jsx(IconPlus, { size: 15 }), onClick: () => setOpening(true), children: t('create.title') }), children: [error != null && !data && _jsx(ProblemAlert, { error: error, retry: () => void refetch() }), !error && !data && _jsx(Skeleton, { height: 80 }), data?.items.length === 0 && (_jsx(Text, { size: "sm", c: "dimmed", children: t('noneOpen') })), _jsx(Stack, { gap: "xs", children: data?.items.map((deal) => (_jsxs(Group, { justify: "space-between", wrap: "nowrap", align: "flex-start", children: [_jsxs("div", { style: { minWidth: 0 }, children: [_jsx(Text, { size: "sm", children: _jsx(AppLink, { href: `/opportunities/${deal.id}`, className: "link", children: deal.name }) }), _jsx(Text, { size: "xs", c: "dimmed", children: [wordOf(deal.stage), deal.owner?.name].filter(Boolean).join(' · ') })] }), _jsx(Text, { size: "sm", children: _jsx(Money, { value: deal.amount }) })] }, deal.id))) }), _jsx(Suspense, { children: opening && _jsx(NewDealDialog, { customer: customer, onClose: () => setOpening(false) }) })] }));
}
