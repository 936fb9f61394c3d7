import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Button, Group, NumberInput, Skeleton, Stack, Table, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/identity/api/session';
import { useFormat } from '@/shared/i18n/format';
import { AppLink } from '@/shared/ui/AppLink';
import { Money } from '@/shared/ui/Money';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { toast } from '@/shared/ui/toast';
import { useChangeSettings, useResults, useSettings } from '../api/cases';
/** What each effort brings, beside those who were left alone. */
export function ResultsPage() {
    const { t } = useTranslation('cases');
    const me = useMe();
    const format = useFormat();
    const { data, error, refetch } = useResults();
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('results.title'), over: _jsx(AppLink, { href: "/retention/cases", className: "link", children: t('title') }), under: data && _jsx(Text, { size: "sm", c: "dimmed", children: t('results.period', { from: format.plainDate(data.from), to: format.plainDate(data.to), days: data.savedDays }) }), actions: _jsx(Button, { component: "a", href: "/api/retention/results.csv", variant: "default", leftSection: _jsx(IconDownload, { size: 16 }), children: t('results.export') }) }), _jsxs(Stack, { children: [error != null && !data && _jsx(ProblemAlert, { error: error, retry: () => void refetch() }), !error && !data && _jsx(Skeleton, { height: 200 }), data && (_jsx(Panel, { children: data.rows.length === 0 ? (_jsx(Text, { size: "sm", c: "dimmed", children: t('results.none') })) : (_jsx(Table.ScrollContainer, { minWidth: 720, scrollAreaProps: { viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('results.title') } }, children: _jsxs(Table, { "aria-label": t('results.title'), children: [_jsx(Table.Thead, { children: _jsxs(Table.Tr, { children: [_jsx(Table.Th, { children: t('effort.title') }), ['cases', 'running', 'saved', 'spent', 'margin', 'perCase'].map((column) => (_jsx(Table.Th, { ta: "right", children: t(`results.${column}`) }, column)))] }) }), _jsx(Table.Tbody, { children: data.rows.map((row) => (_jsxs(Table.Tr, { children: [_jsx(Table.Th, { scope: "row", fw: row.heldOut ? 400 : 600, children: row.heldOut ? t('results.heldOut', { effort: t(`effort.level.${row.effort}`) }) : t(`effort.level.${row.effort}`) }), _jsx(Table.Td, { ta: "right", children: format.number(row.cases) }), _jsx(Table.Td, { ta: "right", children: format.number(row.running) }), _jsxs(Table.Td, { ta: "right", children: [format.number(row.saved), row.savedPercent !== null && ` (${format.percent(Number(row.savedPercent))})`] }), _jsx(Table.Td, { ta: "right", children: _jsx(Money, { value: row.spent }) }), _jsx(Table.Td, { ta: "right", children: _jsx(Money, { value: row.margin }) }), _jsx(Table.Td, { ta: "right", children: _jsx(Money, { value: row.marginPerCase }) })] }, `${row.effort}${row.heldOut}`))) })] }) })) })), _jsx(SettingsPanel, { editable: me.role === 'MANAGER' || me.role === 'ADMIN' })] })] }));
}
function SettingsPanel({ editable }) {
    const { data, error } = useSettings();
    if (error)
        return _jsx(ProblemAlert, { error: error });
    return data ? _jsx(SettingsForm, { settings: data, editable: editable }, data.version) : _jsx(Skeleton, { height: 160 });
}
const numbers = ['holdOutPercent', 'contactMost', 'contactDays', 'savedDays', 'nightlyMost'];
function SettingsForm({ settings, editable }) {
    const { t } = useTranslation('cases');
    const change = useChangeSettings();
    const [draft, setDraft] = useState(settings);
    return (_jsx(Panel, { title: t('settings.title'), children: _jsx("form", { onSubmit: (event) => {
                event.preventDefault();
                change.mutate({ body: draft }, { onSuccess: () => toast(t('settings.saved')) });
            }, children: _jsxs(Stack, { maw: 520, children: [numbers.map((name) => (_jsx(NumberInput, { label: t(`settings.${name}`), description: t(`settings.${name}Hint`), readOnly: !editable, min: 0, max: name === 'holdOutPercent' ? 50 : 10000, decimalScale: name === 'holdOutPercent' ? 1 : 0, hideControls: true, value: Number(draft[name]), onChange: (value) => setDraft({ ...draft, [name]: Number(value) }) }, name))), change.error != null && _jsx(ProblemAlert, { error: change.error }), editable && (_jsx(Group, { children: _jsx(Button, { type: "submit", loading: change.isPending, children: t('settings.save') }) }))] }) }) }));
}
