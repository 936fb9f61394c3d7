import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { IconPackage, IconPencil } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { toast } from '@/shared/ui/toast';
import { useSetItems } from '../api/opportunities';
const ItemsTable = lazy(() => import('./ItemsTable').then((module) => ({ default: module.ItemsTable })));
/** What is offered; edited as a whole and saved as a whole, so that the gate never sees half an offer. */
export function ItemsPanel({ deal, nameOf }) {
    const { t } = useTranslation('opportunities');
    const [draft, setDraft] = useState();
    const setItems = useSetItems();
    const editable = deal.status === 'OPEN' && !deal.locked;
    const save = (items) => setItems.mutate({
        params: { path: { id: deal.id } },
        body: {
            version: deal.version,
            items: items.map(({ productId, quantity, discountPercent }) => ({ productId, quantity, discountPercent })),
        },
    }, {
        onSuccess: () => {
            setDraft(undefined);
            toast(t('items.saved'));
        },
    });
    const edit = () => {
        setItems.reset();
        setDraft(deal.items);
    };
    const shown = draft ?? deal.items;
    return (_jsx(Panel, { title: t('items.title'), aside: editable &&
            !draft &&
            deal.items.length > 0 && (_jsx(Button, { size: "xs", variant: "default", leftSection: _jsx(IconPencil, { size: 15 }), onClick: edit, children: t('items.edit') })), children: !draft && deal.items.length === 0 ? (_jsx(EmptyState, { icon: IconPackage, title: t('items.empty'), titleOrder: 3, action: editable && (_jsx(Button, { size: "xs", onClick: edit, children: t('items.add') })), children: editable && t('items.emptyHint') })) : (_jsxs(Stack, { children: [_jsx(Suspense, { fallback: _jsx(Skeleton, { height: 120 }), children: _jsx(ItemsTable, { items: shown, onChange: draft && setDraft }) }), draft && setItems.error != null && _jsx(ProblemAlert, { error: setItems.error, nameOf: nameOf }), draft && (_jsxs(Group, { justify: "flex-end", children: [_jsx(Button, { variant: "default", onClick: () => setDraft(undefined), children: t('cancel', { ns: 'shared' }) }), _jsx(Button, { loading: setItems.isPending, disabled: draft === deal.items, onClick: () => save(draft), children: t('save', { ns: 'shared' }) })] }))] })) }));
}
