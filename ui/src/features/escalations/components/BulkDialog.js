import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateInput, today } from '@/shared/ui/dates';
import { fieldMessage } from '@/shared/ui/fieldMessage';
import { FormDialog } from '@/shared/ui/FormDialog';
import { toast } from '@/shared/ui/toast';
import { useAcknowledgeAll } from '../api/escalations';
/** One date for many; each is answered for by itself. */
export function BulkDialog({ chosen, onClose }) {
    const { t } = useTranslation('escalations');
    const acknowledge = useAcknowledgeAll();
    const [until, setUntil] = useState(null);
    const [comment, setComment] = useState('');
    return (_jsxs(FormDialog, { title: t('list.bulkTitle', { count: chosen.length }), submit: t('list.acknowledge'), disabled: !until, pending: acknowledge.isPending, error: acknowledge.error, onClose: onClose, onSubmit: () => {
            if (!until)
                return;
            acknowledge.mutate({ body: { escalations: chosen.map(({ id, version }) => ({ id, version })), promisedUntil: until, comment: comment.trim() || undefined } }, {
                onSuccess: (results) => {
                    const done = results.filter((result) => result.done).length;
                    if (done > 0)
                        toast(t('list.done', { count: done }));
                    if (done < results.length)
                        toast(t('list.refused', { count: results.length - done }));
                    onClose();
                },
            });
        }, children: [_jsx(DateInput, { label: t('acknowledge.until'), required: true, value: until, onChange: setUntil, minDate: today(), error: fieldMessage(acknowledge.error, 'promisedUntil') }), _jsx(Textarea, { label: t('comment'), autosize: true, minRows: 2, value: comment, onChange: (event) => setComment(event.currentTarget.value) })] }));
}
