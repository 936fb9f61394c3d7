import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Badge, Button, CloseButton, Group, Select, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { DateInput } from '@/shared/ui/dates';
import { Facts } from '@/shared/ui/Facts';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { barriers, useAddBarrier, useBarriers, useCorrections, useMoments, usePlace, useRemoveBarrier, useWithdrawCorrection } from '../api/care';
/** How well a customer is cared for, what keeps them, and what was done about both. */
export function CarePanel({ customerId }) {
    const { t } = useTranslation('care');
    const place = usePlace(customerId);
    return (_jsxs(Panel, { title: t('panel.title'), children: [place.error != null && !place.data && _jsx(ProblemAlert, { error: place.error, retry: () => void place.refetch() }), !place.error && !place.data && _jsx(Skeleton, { height: 80 }), place.data && (_jsx(Facts, { facts: [
                    [t('contactQuality'), `${place.data.care} / 100`],
                    [t('worth'), `${place.data.worth} / 100`],
                    [t('zoneName'), place.data.zone && t(`zone.${place.data.zone}`)],
                    [t('why'), place.data.reason && t(`reason.${place.data.reason}`, { defaultValue: place.data.reason })],
                ] })), _jsxs(Stack, { gap: "sm", mt: "sm", children: [_jsx(Corrections, { customerId: customerId }), _jsx(Moments, { customerId: customerId }), _jsx(Barriers, { customerId: customerId })] })] }));
}
function Corrections({ customerId }) {
    const { t } = useTranslation('care');
    const format = useFormat();
    const { data } = useCorrections(customerId);
    const withdraw = useWithdrawCorrection();
    if (!data?.length)
        return null;
    return (_jsxs(Stack, { gap: 6, children: [_jsx(Text, { fw: 600, children: t('corrections.column') }), withdraw.error != null && _jsx(ProblemAlert, { error: withdraw.error }), data.slice(0, 3).map((correction) => (_jsxs(Group, { justify: "space-between", gap: "xs", children: [_jsxs(Text, { size: "sm", children: [t(`correction.${correction.correction}`), " \u00B7 ", t('panel.contacts', { done: correction.done, contacts: correction.contacts }), " \u00B7", ' ', t(`correctionState.${correction.state}`), " \u00B7 ", format.plainDate(correction.until)] }), correction.state === 'OPEN' && (_jsx(Button, { variant: "default", size: "compact-xs", disabled: withdraw.isPending, onClick: () => withdraw.mutate({ params: { path: { id: correction.id } } }), children: t('panel.withdraw') }))] }, correction.id)))] }));
}
function Moments({ customerId }) {
    const { t } = useTranslation('care');
    const format = useFormat();
    const { data } = useMoments(customerId);
    if (!data?.length)
        return null;
    return (_jsxs(Stack, { gap: 6, children: [_jsx(Text, { fw: 600, children: t('panel.loyalty') }), data.slice(0, 3).map((moment) => (_jsxs(Text, { size: "sm", children: [format.plainDate(moment.occasion), " \u00B7 ", t(`reason.${moment.reason}`, { defaultValue: moment.reason }), " \u00B7", ' ', t(`benefit.${moment.benefit}`, { defaultValue: moment.benefit }), " \u00B7 ", t(`momentState.${moment.state}`), moment.letterSent && ` · ${t('panel.letterSent')}`] }, moment.id)))] }));
}
function Barriers({ customerId }) {
    const { t } = useTranslation('care');
    const format = useFormat();
    const { data } = useBarriers(customerId);
    const remove = useRemoveBarrier();
    const [adding, setAdding] = useState(false);
    return (_jsxs(Stack, { gap: 6, children: [_jsxs(Group, { justify: "space-between", children: [_jsx(Text, { fw: 600, children: t('panel.barriers') }), _jsx(Button, { size: "compact-xs", variant: "default", leftSection: _jsx(IconPlus, { size: 14 }), onClick: () => setAdding(true), children: t('panel.addBarrier') })] }), remove.error != null && _jsx(ProblemAlert, { error: remove.error }), data?.length === 0 && (_jsx(Text, { size: "sm", c: "dimmed", children: t('panel.noBarriers') })), data?.map((barrier) => (_jsxs(Group, { justify: "space-between", wrap: "nowrap", children: [_jsxs(Text, { size: "sm", children: [_jsx(Badge, { variant: "default", mr: 6, children: t(`barrier.${barrier.kind}`) }), [barrier.until && t('panel.until', { day: format.plainDate(barrier.until) }), barrier.note].filter(Boolean).join(' · ')] }), _jsx(CloseButton, { size: "sm", "aria-label": t('panel.removeBarrier', { barrier: t(`barrier.${barrier.kind}`) }), disabled: remove.isPending, onClick: () => remove.mutate({ params: { path: { customer: customerId, id: barrier.id } } }) })] }, barrier.id))), adding && _jsx(BarrierDialog, { customerId: customerId, onClose: () => setAdding(false) })] }));
}
function BarrierDialog({ customerId, onClose }) {
    const { t } = useTranslation('care');
    const add = useAddBarrier();
    const [kind, setKind] = useState('CONTRACT');
    const [until, setUntil] = useState(null);
    const [note, setNote] = useState('');
    return (_jsxs(FormDialog, { title: t('panel.addBarrier'), submit: t('panel.save'), onClose: onClose, pending: add.isPending, error: add.error, onSubmit: () => add.mutate({ params: { path: { customer: customerId } }, body: { kind, until, note: note || null } }, { onSuccess: onClose }), children: [_jsx(Select, { label: t('panel.kind'), allowDeselect: false, data: barriers.map((value) => ({ value, label: t(`barrier.${value}`) })), value: kind, onChange: (value) => value && setKind(value) }), _jsx(DateInput, { label: t('panel.untilDay'), clearable: true, clearButtonProps: { 'aria-label': t('clear', { ns: 'shared' }) }, value: until, onChange: setUntil }), _jsx(TextInput, { label: t('panel.note'), maxLength: 1000, value: note, onChange: (event) => setNote(event.currentTarget.value) })] }));
}
