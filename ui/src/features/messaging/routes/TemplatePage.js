import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "react/jsx-runtime";
import { Badge, Button, Grid, Group, Skeleton, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppLink } from '@/shared/ui/AppLink';
import { fieldMessage } from '@/shared/ui/fieldMessage';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { toast } from '@/shared/ui/toast';
import { Unavailable } from '@/shared/ui/Unavailable';
import { useTemplate, useTemplateActions } from '../api/messages';
import { Letter } from '../components/Letter';
const route = getRouteApi('/shell/messages/templates/$kind/$language');
const PAUSE = 400;
export function TemplatePage() {
    const { kind, language } = route.useParams();
    const { data, error, refetch } = useTemplate(kind, language);
    if (error && !data)
        return _jsx(Unavailable, { error: error, retry: () => void refetch() });
    return data ? _jsx(Editor, { template: data }, `${kind} ${language} ${data.version}`) : _jsx(Skeleton, { height: 320, "aria-busy": true });
}
function Editor({ template }) {
    const { t } = useTranslation('messaging');
    const { change, restore, preview, test } = useTemplateActions();
    const [draft, setDraft] = useState({ subject: template.subject, body: template.body });
    const params = { params: { path: { kind: template.kind, language: template.language } } };
    const { mutate: show } = preview;
    useEffect(() => {
        const later = setTimeout(() => show({ params: { path: { kind: template.kind, language: template.language } }, body: draft }), PAUSE);
        return () => clearTimeout(later);
    }, [draft, show, template.kind, template.language]);
    const error = change.error ?? test.error ?? restore.error ?? preview.error;
    const different = draft.subject !== template.subject || draft.body !== template.body;
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: template.subject, over: _jsx(AppLink, { href: "/messages/templates", className: "link", children: t('messages.templates') }), under: _jsxs(_Fragment, { children: [_jsx(Badge, { variant: "light", tt: "none", children: template.language.toUpperCase() }), _jsx(Text, { size: "sm", c: "dimmed", children: t(template.version > 0 ? 'template.changed' : 'template.shipped') })] }), actions: _jsxs(_Fragment, { children: [template.version > 0 && (_jsx(Button, { variant: "subtle", onClick: () => restore.mutate(params, { onSuccess: () => toast(t('template.restored')) }), children: t('template.restore') })), _jsx(Button, { variant: "default", onClick: () => test.mutate({ ...params, body: draft }, { onSuccess: () => toast(t('template.tested')) }), children: t('template.test') }), _jsx(Button, { disabled: !different, loading: change.isPending, onClick: () => change.mutate({ ...params, body: { ...draft, version: template.version } }, { onSuccess: () => toast(t('template.saved')) }), children: t('template.save') })] }) }), _jsxs(Grid, { gap: "md", children: [_jsx(Grid.Col, { span: { base: 12, md: 6 }, children: _jsx(Panel, { children: _jsxs(Stack, { children: [error != null && _jsx(ProblemAlert, { error: error }), _jsx(TextInput, { label: t('template.subject'), value: draft.subject, onChange: (event) => setDraft({ ...draft, subject: event.currentTarget.value }), error: fieldMessage(error, 'subject') }), _jsx(Textarea, { label: t('template.body'), autosize: true, minRows: 8, spellCheck: false, styles: { input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 'var(--mantine-font-size-sm)' } }, value: draft.body, onChange: (event) => setDraft({ ...draft, body: event.currentTarget.value }), error: fieldMessage(error, 'body') }), _jsxs("div", { children: [_jsx(Text, { size: "sm", fw: 600, children: t('template.fields') }), _jsx(Text, { size: "sm", c: "dimmed", mb: 6, children: t('template.fieldsText', { example: '{{subject}}', section: '{{#by}} … {{/by}}' }) }), _jsx(Group, { gap: 6, children: template.fields.map((field) => (_jsx(Text, { component: "code", size: "sm", children: field }, field))) })] })] }) }) }), _jsx(Grid.Col, { span: { base: 12, md: 6 }, children: _jsx(Panel, { title: t('template.preview'), children: preview.data ? (_jsxs(Stack, { gap: "xs", children: [_jsx(Text, { fw: 600, children: preview.data.subject }), _jsx(Letter, { html: preview.data.html, text: preview.data.text })] })) : (_jsx(Skeleton, { height: 320 })) }) })] })] }));
}
