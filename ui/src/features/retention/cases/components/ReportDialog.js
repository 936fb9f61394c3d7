import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { NativeSelect, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { useOpen } from '@/shared/ui/AppLink';
import { FormDialog } from '@/shared/ui/FormDialog';
import { reported, useReportSign } from '../api/cases';
/** Somebody is worried about a customer: the case opens, or the sign joins the one that is open. */
export function ReportDialog({ customerId, onClose }) {
    const { t } = useTranslation('cases');
    const open = useOpen();
    const report = useReportSign();
    const [signal, setSignal] = useState('MANUAL');
    const [seriousness, setSeriousness] = useState(null);
    const [note, setNote] = useState('');
    const key = useIdempotencyKey();
    return (_jsxs(FormDialog, { title: t('report.title'), submit: t('report.submit'), pending: report.isPending, disabled: !note.trim(), error: report.error, onClose: onClose, onSubmit: () => report.mutate({
            params: { header: { 'Idempotency-Key': key } },
            body: { customerId, signal, seriousness: seriousness ? Number(seriousness) : undefined, note: note.trim() },
        }, { onSuccess: ({ id }) => open(`/retention/cases/${id}`) }), children: [_jsx(NativeSelect, { label: t('report.signal'), data: reported.map((value) => ({ value, label: t(`signal.${value}`) })), value: signal, onChange: (event) => setSignal(event.currentTarget.value) }), _jsx(Select, { label: t('report.seriousness'), placeholder: t('report.byTable'), clearable: true, data: [1, 2, 3].map((value) => ({ value: String(value), label: t(`seriousness.${value}`) })), value: seriousness, onChange: setSeriousness, comboboxProps: { withinPortal: true }, clearButtonProps: { 'aria-label': t('clear', { ns: 'shared' }) } }), _jsx(Textarea, { label: t('report.note'), required: true, autosize: true, minRows: 3, maxLength: 2000, value: note, onChange: (event) => setNote(event.currentTarget.value) })] }));
}
