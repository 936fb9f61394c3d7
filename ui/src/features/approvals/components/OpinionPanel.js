import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { toast } from '@/shared/ui/toast';
import { useOpine } from '../api/approvals';
/** For whoever was asked what they think. */
export function OpinionPanel({ approval }) {
    const { t } = useTranslation('approvals');
    const [opinion, setOpinion] = useState('');
    const opine = useOpine();
    return (_jsx(Panel, { title: t('opinion.yours'), children: _jsx("form", { onSubmit: (event) => {
                event.preventDefault();
                opine.mutate({ params: { path: { id: approval.id } }, body: { opinion } }, { onSuccess: () => (toast(t('opinion.said')), setOpinion('')) });
            }, children: _jsxs(Stack, { children: [_jsx(Textarea, { label: t('opinion.text'), autosize: true, minRows: 2, value: opinion, onChange: (event) => setOpinion(event.currentTarget.value) }), opine.error != null && _jsx(ProblemAlert, { error: opine.error }), _jsx(Group, { justify: "flex-end", children: _jsx(Button, { type: "submit", disabled: !opinion.trim(), loading: opine.isPending, children: t('opinion.say') }) })] }) }) }));
}
