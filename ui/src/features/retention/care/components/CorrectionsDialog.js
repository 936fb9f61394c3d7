import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { FormDialog } from '@/shared/ui/FormDialog';
import { toast } from '@/shared/ui/toast';
import { useCorrectionPreview, useOpenCorrections } from '../api/care';
/** What corrections for a zone would come to, and the button that begins them. */
export function CorrectionsDialog({ zone, filter, onClose }) {
    const { t } = useTranslation('care');
    const format = useFormat();
    const [limit, setLimit] = useState(100);
    const [perWeek, setPerWeek] = useState(10);
    const preview = useCorrectionPreview(zone, filter, limit, perWeek);
    const open = useOpenCorrections();
    const found = preview.data;
    return (_jsxs(FormDialog, { title: t('corrections.title', { zone: t(`zone.${zone}`) }), submit: t('corrections.open'), onClose: onClose, onSubmit: () => open.mutate({ body: { zone, owner: filter.owner ?? null, tier: filter.tier ?? null, team: null, limit, perRepAndWeek: perWeek } }, {
            onSuccess: (done) => {
                toast(t('corrections.opened', { count: done.corrections }));
                onClose();
            },
        }), pending: open.isPending, disabled: !found?.corrections, error: open.error ?? preview.error, children: [_jsx(NumberInput, { label: t('corrections.limit'), min: 1, max: 500, clampBehavior: "strict", value: limit, onChange: (value) => setLimit(Number(value) || 0) }), _jsx(NumberInput, { label: t('corrections.perRepAndWeek'), min: 1, max: 50, clampBehavior: "strict", value: perWeek, onChange: (value) => setPerWeek(Number(value) || 0) }), found && (_jsxs(Stack, { gap: 4, "aria-live": "polite", children: [_jsx(Text, { fw: 600, children: t('corrections.preview', {
                            corrections: format.number(found.corrections),
                            matching: format.number(found.matching),
                            contacts: format.number(found.contacts),
                            tasks: format.number(found.tasks),
                        }) }), found.overLimit > 0 && _jsx(Text, { size: "sm", children: t('corrections.overLimit', { customers: format.number(found.overLimit) }) }), found.alreadyOpen > 0 && _jsx(Text, { size: "sm", children: t('corrections.alreadyOpen', { customers: format.number(found.alreadyOpen) }) }), found.withoutOwner > 0 && _jsx(Text, { size: "sm", children: t('corrections.withoutOwner', { customers: format.number(found.withoutOwner) }) })] }))] }));
}
