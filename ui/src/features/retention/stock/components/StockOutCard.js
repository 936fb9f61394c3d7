import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconPackageOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useChoose } from '../api/stockOuts';
import { Alternatives } from './Alternatives';
import { DecisionPanel } from './DecisionPanel';
import { StateBadge } from './StateBadge';
/** There is not enough: when it comes, what would do instead, what we may offer, what the customer chooses. */
export function StockOutCard({ first, available }) {
    const { t } = useTranslation('stock');
    const format = useFormat();
    const choose = useChoose();
    const [note, setNote] = useState('');
    const page = choose.data ?? first;
    const { stockOut, decision, alternatives } = page;
    const open = stockOut.state === 'ASKED' || stockOut.state === 'WAITING';
    const chosen = (choice, productId) => choose.mutate({
        params: { path: { id: stockOut.id } },
        body: { choice, version: stockOut.version, ...(productId ? { productId } : {}), ...(note.trim() ? { note: note.trim() } : {}) },
    });
    return (_jsxs(Stack, { gap: "md", children: [_jsxs(Alert, { color: "marmalade", variant: "light", icon: _jsx(IconPackageOff, {}), title: available === undefined
                    ? `${stockOut.product.name} × ${format.number(stockOut.quantity)}`
                    : t('missing', { product: stockOut.product.name, available: format.number(available), wanted: format.number(stockOut.quantity) }), children: [_jsxs(Group, { justify: "space-between", children: [_jsx(Text, { size: "sm", children: stockOut.expectedOn ? t('expected', { date: format.plainDate(stockOut.expectedOn) }) : t('expectedUnknown') }), _jsx(StateBadge, { stockOut: stockOut })] }), stockOut.taken && _jsx(Text, { size: "sm", children: t('taken', { product: stockOut.taken.name }) }), page.note && (_jsx(Text, { size: "sm", style: { whiteSpace: 'pre-line' }, children: page.note }))] }), decision && _jsx(DecisionPanel, { decision: decision, caseId: stockOut.caseId ?? undefined }), open && (_jsxs(_Fragment, { children: [_jsx(Alternatives, { alternatives: alternatives, pending: choose.isPending, onTake: (id) => chosen('ALTERNATIVE', id) }), _jsx(Panel, { title: t('choice.title'), children: _jsxs(Stack, { gap: "sm", children: [_jsx(Textarea, { label: t('choice.note'), autosize: true, minRows: 1, maxLength: 2000, value: note, onChange: (event) => setNote(event.currentTarget.value) }), _jsxs(Group, { gap: "sm", children: [stockOut.state === 'ASKED' && (_jsx(Button, { loading: choose.isPending, onClick: () => chosen('WAIT'), children: t('choice.WAIT') })), _jsx(Button, { variant: "default", disabled: choose.isPending, onClick: () => chosen('LEAVE'), children: t('choice.LEAVE') })] })] }) })] })), choose.error != null && _jsx(ProblemAlert, { error: choose.error })] }));
}
