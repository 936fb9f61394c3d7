import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Code, Group, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { fieldMessage } from '@/shared/ui/fieldMessage';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { toast } from '@/shared/ui/toast';
import { useModelerTokenActions, useModelerTokens } from '../api/modeler';
/** Where the desktop modeler deploys to, and the tokens by which it says whose it is. */
export function ModelerAccess() {
    const { t } = useTranslation('studio');
    const { data, error, refetch } = useModelerTokens();
    const { add } = useModelerTokenActions();
    const [name, setName] = useState('');
    const submit = () => add.mutate({ body: { name } }, { onSuccess: () => setName('') });
    return (_jsx(Panel, { title: t('modeler.title'), children: _jsxs(Stack, { gap: "sm", children: [_jsx(Text, { size: "sm", children: t('modeler.text') }), _jsxs("div", { children: [_jsx(Text, { size: "sm", fw: 600, children: t('modeler.address') }), _jsx(Code, { style: { overflowWrap: 'anywhere' }, children: `${window.location.origin}/api/studio/engine-rest` })] }), error != null && _jsx(ProblemAlert, { error: error, retry: () => void refetch() }), !data && !error && _jsx(Skeleton, { height: 60, "aria-busy": true }), data?.map((token) => (_jsx(Token, { token: token }, token.id))), add.data && (_jsxs("div", { role: "status", children: [_jsx(Text, { size: "sm", fw: 600, children: t('modeler.once') }), _jsx(Code, { style: { overflowWrap: 'anywhere' }, children: add.data.token })] })), add.error != null && _jsx(ProblemAlert, { error: add.error }), _jsx("form", { onSubmit: (event) => {
                        event.preventDefault();
                        submit();
                    }, children: _jsxs(Group, { align: "flex-end", gap: "sm", children: [_jsx(TextInput, { label: t('modeler.name'), placeholder: t('modeler.nameExample'), value: name, maxLength: 100, error: fieldMessage(add.error, 'name'), onChange: (event) => setName(event.currentTarget.value), style: { flex: 1 } }), _jsx(Button, { type: "submit", variant: "default", loading: add.isPending, disabled: !name.trim(), children: t('modeler.add') })] }) })] }) }));
}
function Token({ token }) {
    const { t } = useTranslation('studio');
    const { dateTime } = useFormat();
    const { revoke } = useModelerTokenActions();
    const path = { params: { path: { id: token.id } } };
    return (_jsxs(Group, { justify: "space-between", gap: "sm", children: [_jsxs("div", { children: [_jsx(Text, { size: "sm", fw: 600, children: token.name }), _jsx(Text, { size: "sm", c: "dimmed", children: token.usedAt ? t('modeler.used', { at: dateTime(token.usedAt) }) : t('modeler.unused') })] }), _jsx(Button, { variant: "subtle", color: "red", size: "xs", loading: revoke.isPending, "aria-label": t('modeler.revokeNamed', { name: token.name }), onClick: () => revoke.mutate(path, { onSuccess: () => toast(t('modeler.revoked')) }), children: t('modeler.revoke') })] }));
}
