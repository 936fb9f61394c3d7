import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, List, Skeleton, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CustomerSelect } from '@/features/customers/components/CustomerSelect';
import { useMe } from '@/features/identity/api/session';
import { asProblem } from '@/shared/api/problem';
import { AppLink } from '@/shared/ui/AppLink';
import { DateInput, today } from '@/shared/ui/dates';
import { FormDialog } from '@/shared/ui/FormDialog';
import { OptionalMoneyInput } from '@/shared/ui/MoneyInput';
import { toast } from '@/shared/ui/toast';
import { useChange, useMove, useOpportunity, useSetItems } from '../api/opportunities';
import { ItemsTable } from './ItemsTable';
/** Says why a move was refused, and takes what was missing right here, so that the next try succeeds. */
export function RefusedDialog({ refusal, onClose }) {
    const { data: deal } = useOpportunity(refusal.deal.id);
    const { t } = useTranslation('opportunities');
    if (deal)
        return _jsx(FillIn, { refusal: refusal, deal: deal, onClose: onClose });
    return (_jsx(FormDialog, { title: t('refused.title', { stage: refusal.label }), submit: t('refused.retry'), disabled: true, onSubmit: onClose, onClose: onClose, children: _jsx(Skeleton, { height: 120 }) }));
}
function FillIn({ refusal, deal: found, onClose }) {
    const { t } = useTranslation('opportunities');
    const { role } = useMe();
    const [deal, setDeal] = useState(found);
    const [problem, setProblem] = useState(refusal.problem);
    const [failure, setFailure] = useState();
    const [draft, setDraft] = useState({ customer: found.customer, amount: found.amount, expectedClose: found.expectedClose, items: found.items });
    const [overriding, override] = useDisclosure(false);
    const [reason, setReason] = useState('');
    const change = useChange();
    const setItems = useSetItems();
    const move = useMove();
    const named = new Set(problem.fields.map(({ field }) => field));
    const asks = {
        customer: named.has('customer') || named.has('customerId'),
        amount: named.has('amount') && found.items.length === 0,
        expectedClose: named.has('expectedClose'),
        items: named.has('items') || (named.has('discountPercent') && found.items.length > 0),
    };
    const fillable = Object.values(asks).some(Boolean);
    /** Saves what was filled in; every step returns the deal with the version the next step has to name. */
    const save = async () => {
        const params = { path: { id: deal.id } };
        let saved = deal;
        if (asks.items && draft.items !== saved.items) {
            const items = draft.items.map(({ productId, quantity, discountPercent }) => ({ productId, quantity, discountPercent }));
            saved = await setItems.mutateAsync({ params, body: { version: saved.version, items } });
            setDeal(saved);
        }
        const filled = {
            ...(asks.customer && draft.customer ? { customerId: draft.customer.id } : {}),
            ...(asks.amount && draft.amount && draft.items.length === 0 ? { amount: draft.amount } : {}),
            ...(asks.expectedClose && draft.expectedClose ? { expectedClose: draft.expectedClose } : {}),
        };
        if (Object.keys(filled).length > 0) {
            saved = await change.mutateAsync({ params, body: { version: saved.version, ...filled } });
            setDeal(saved);
        }
        return saved;
    };
    const submit = async () => {
        setFailure(undefined);
        try {
            const saved = overriding ? deal : await save();
            const { outcome } = await move.mutateAsync({
                params: { path: { id: deal.id } },
                body: { target: refusal.target, version: saved.version, ...(overriding ? { override: reason.trim() } : {}) },
            });
            toast(outcome === 'MOVED' ? t('move.moved', { name: deal.name, stage: refusal.label }) : t('move.waits', { name: deal.name }));
            onClose();
        }
        catch (error) {
            const refused = asProblem(error);
            if (refused.code === 'moveRefused')
                setProblem(refused);
            else
                setFailure(refused);
        }
    };
    return (_jsxs(FormDialog, { title: t('refused.title', { stage: refusal.label }), submit: overriding ? t('refused.override') : fillable ? t('refused.retry') : t('refused.again'), danger: overriding, size: asks.items ? 'xl' : 'md', disabled: overriding && !reason.trim(), pending: change.isPending || setItems.isPending || move.isPending, error: failure, onSubmit: () => void submit(), onClose: onClose, aside: _jsx(Button, { component: AppLink, href: `/opportunities/${deal.id}`, variant: "subtle", px: "xs", children: t('refused.open') }), children: [_jsxs("div", { role: "alert", children: [_jsx(Text, { children: problem.detail ?? t('refused.intro', { name: deal.name }) }), problem.fields.length > 0 && (_jsx(List, { size: "sm", mt: 6, children: problem.fields.map(({ field, code, message }) => (_jsx(List.Item, { children: message }, `${field}:${code}`))) }))] }), fillable && !overriding && (_jsxs(Stack, { gap: "sm", children: [_jsx(Text, { size: "sm", c: "dimmed", children: t('refused.fill') }), asks.customer && (_jsx(CustomerSelect, { autoFocus: true, label: t('field.customer'), value: draft.customer, onChange: (customer) => setDraft({ ...draft, customer }) })), asks.amount && draft.items.length === 0 && (_jsx(OptionalMoneyInput, { autoFocus: !asks.customer, label: t('field.amount'), value: draft.amount, onChange: (amount) => setDraft((all) => ({ ...all, amount })) })), asks.expectedClose && (_jsx(DateInput, { label: t('field.expectedClose'), value: draft.expectedClose, minDate: today(), onChange: (expectedClose) => setDraft({ ...draft, expectedClose }) })), asks.items && _jsx(ItemsTable, { items: draft.items, onChange: (items) => setDraft({ ...draft, items }) })] })), overriding && (_jsx(Textarea, { label: t('refused.overrideReason'), description: t('refused.overrideHint'), required: true, autosize: true, minRows: 2, value: reason, onChange: (event) => setReason(event.currentTarget.value) })), role !== 'REP' && !overriding && (_jsx(Button, { variant: "subtle", color: "gray", size: "compact-sm", style: { alignSelf: 'flex-start' }, onClick: override.open, children: t('refused.override') }))] }));
}
