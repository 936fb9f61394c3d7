import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Alert, NativeSelect, NumberInput, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { separators } from '@/shared/i18n/format';
import { FormDialog } from '@/shared/ui/FormDialog';
import { toast } from '@/shared/ui/toast';
import { channels, offerKinds, useOffer } from '../api/cases';
export function OfferDialog({ kept, start, onClose }) {
    const { t, i18n } = useTranslation('cases');
    const format = useFormat();
    const offer = useOffer();
    const [kind, setKind] = useState(start?.kind ?? 'DISCOUNT');
    const [percent, setPercent] = useState(start?.percent ? String(start.percent) : '');
    const [cost, setCost] = useState(start?.cost.amount ?? '0');
    const [channel, setChannel] = useState(kept.effort?.channel ?? 'PHONE');
    const [words, setWords] = useState('');
    const effort = kept.effort;
    const permitted = effort?.permitted.find((each) => each.kind === kind);
    const above = !permitted || Number(cost) > Number(effort?.left.amount) || (kind === 'DISCOUNT' && Number(percent) > Number(permitted.percent ?? 0));
    const number = { ...separators(i18n.language), hideControls: true, min: 0, decimalScale: 2 };
    return (_jsxs(FormDialog, { title: t('offer.title'), submit: above ? t('offer.ask') : t('offer.give'), pending: offer.isPending, disabled: cost === '' || (kind === 'DISCOUNT' && !Number(percent)), error: offer.error, onClose: onClose, onSubmit: () => offer.mutate({
            params: { path: { id: kept.card.id } },
            body: {
                kind,
                percent: kind === 'DISCOUNT' ? Number(percent) : undefined,
                cost: Number(cost),
                channel,
                words: words.trim() || undefined,
                version: kept.version,
            },
        }, {
            onSuccess: () => {
                toast(above ? t('offer.asked') : t('offer.given'));
                onClose();
            },
        }), children: [_jsx(NativeSelect, { label: t('offer.kind'), data: offerKinds.map((value) => ({ value, label: t(`kind.${value}`) })), value: kind, onChange: (event) => setKind(event.currentTarget.value) }), kind === 'DISCOUNT' && (_jsx(NumberInput, { ...number, label: t('offer.percent'), required: true, max: 100, value: percent, onValueChange: ({ value }) => setPercent(value) })), _jsx(NumberInput, { ...number, label: t('offer.cost', { currency: kept.card.spent.currency }), description: effort && t('offer.left', { amount: format.money(effort.left) }), required: true, value: cost, onValueChange: ({ value }) => setCost(value) }), _jsx(NativeSelect, { label: t('offer.channel'), data: channels.map((value) => ({ value, label: t(`channel.${value}`) })), value: channel, onChange: (event) => setChannel(event.currentTarget.value) }), channel === 'EMAIL' && (_jsx(Textarea, { label: t('offer.words'), autosize: true, minRows: 3, maxLength: 2000, value: words, onChange: (event) => setWords(event.currentTarget.value) })), above && (_jsx(Alert, { color: "marmalade", children: _jsx(Text, { size: "sm", children: t('offer.above') }) }))] }));
}
