import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Checkbox, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { fieldMessage } from '@/shared/ui/fieldMessage';
import { FormDialog } from '@/shared/ui/FormDialog';
import { toast } from '@/shared/ui/toast';
import { useWebhookActions, useWebhookKinds } from '../api/messages';
/** Another system that wants to hear of news; a new one is told its secret, once. */
export function WebhookDialog({ webhook, onClose }) {
    const { t } = useTranslation('messaging');
    const { add, change } = useWebhookActions();
    const { data: known } = useWebhookKinds();
    const [secret, setSecret] = useState();
    const [wanted, want] = useState({
        url: webhook?.url ?? '',
        description: webhook?.description ?? '',
        kinds: webhook?.kinds ?? [],
        active: webhook?.active ?? true,
        version: webhook?.version ?? 0,
    });
    const { error, isPending } = webhook ? change : add;
    const saved = () => {
        onClose();
        toast(t('webhook.saved'));
    };
    const submit = () => {
        if (webhook)
            change.mutate({ params: { path: { id: webhook.id } }, body: wanted }, { onSuccess: saved });
        else
            add.mutate({ body: wanted }, { onSuccess: (added) => setSecret(added.secret) });
    };
    if (secret) {
        return (_jsx(Dialog, { title: t('webhook.secretTitle'), onClose: onClose, children: _jsxs(Stack, { children: [_jsx(Text, { size: "sm", children: t('webhook.secretText') }), _jsx(Text, { component: "code", size: "sm", style: { overflowWrap: 'anywhere' }, children: secret }), _jsx(Group, { justify: "flex-end", children: _jsx(Button, { onClick: saved, children: t('webhook.copied') }) })] }) }));
    }
    return (_jsxs(FormDialog, { title: t(webhook ? 'webhook.edit' : 'webhook.add'), submit: t('webhook.save'), size: "lg", disabled: !wanted.url.trim() || wanted.kinds.length === 0, pending: isPending, error: error, onSubmit: submit, onClose: onClose, children: [_jsx(TextInput, { "data-autofocus": true, required: true, type: "url", label: t('webhook.url'), description: t('webhook.urlHint'), value: wanted.url, onChange: (event) => want({ ...wanted, url: event.currentTarget.value }), error: fieldMessage(error, 'url') }), _jsx(TextInput, { label: t('webhook.description'), value: wanted.description, onChange: (event) => want({ ...wanted, description: event.currentTarget.value }) }), _jsx(Checkbox.Group, { label: t('webhook.kinds'), value: wanted.kinds, onChange: (kinds) => want({ ...wanted, kinds }), children: _jsx(SimpleGrid, { cols: { base: 1, sm: 2 }, spacing: 6, mt: 6, children: known?.kinds.map((kind) => (_jsx(Checkbox, { value: kind, label: kind }, kind))) }) }), webhook && (_jsx(Checkbox, { label: t('webhook.active'), checked: wanted.active, onChange: (event) => want({ ...wanted, active: event.currentTarget.checked }) }))] }));
}
