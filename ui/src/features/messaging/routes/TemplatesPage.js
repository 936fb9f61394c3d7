import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Badge, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AppLink } from '@/shared/ui/AppLink';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useTemplates } from '../api/messages';
import { MessagesTabs } from '../components/MessagesTabs';
/** The words of mails, one entry for each kind of news. */
export function TemplatesPage() {
    const { t, i18n } = useTranslation('messaging');
    const { data, error, refetch } = useTemplates();
    const kinds = [...new Set((data ?? []).map(({ kind }) => kind))];
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('messages.title') }), _jsx(MessagesTabs, { current: "templates" }), error != null && _jsx(ProblemAlert, { error: error, retry: () => void refetch() }), !data && !error && _jsx(Skeleton, { height: 320, "aria-busy": true }), data && (_jsx(Panel, { children: _jsx(Stack, { component: "ul", gap: "sm", m: 0, p: 0, style: { listStyle: 'none' }, children: kinds.map((kind) => {
                        const rows = data.filter((row) => row.kind === kind);
                        const mine = rows.find(({ language }) => language === i18n.language) ?? rows[0];
                        return (_jsxs(Group, { component: "li", justify: "space-between", gap: "xs", children: [_jsx(Text, { size: "sm", style: { overflowWrap: 'anywhere' }, children: mine?.subject }), _jsx(Group, { gap: "xs", children: rows.map(({ language, changed, subject }) => (_jsxs(AppLink, { href: `/messages/templates/${kind}/${language}`, className: "link", "aria-label": `${language.toUpperCase()}: ${subject}`, children: [language.toUpperCase(), changed && (_jsx(Badge, { ml: 4, size: "xs", variant: "light", tt: "none", children: t('template.changed') }))] }, language))) })] }, kind));
                    }) }) }))] }));
}
