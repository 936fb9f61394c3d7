import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Checkbox, Group, NativeSelect, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldMessage } from '@/shared/ui/fieldMessage';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { toast } from '@/shared/ui/toast';
import { Unavailable } from '@/shared/ui/Unavailable';
import { useChangePreferences, usePreferenceSettings } from '../api/messages';
import { BrowserPanel } from '../components/BrowserPanel';
import { ChannelsTable } from '../components/ChannelsTable';
/** What reaches me, by which channel, and when I am left alone. */
export function SettingsPage() {
    const { t } = useTranslation('messaging');
    const { data, error, refetch } = usePreferenceSettings();
    if (error && !data)
        return _jsx(Unavailable, { error: error, retry: () => void refetch() });
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('settings.title') }), data ? _jsx(Form, { settings: data }, data.version) : _jsx(Skeleton, { height: 320, "aria-busy": true })] }));
}
function Form({ settings }) {
    const { t } = useTranslation('messaging');
    const [wanted, want] = useState(settings);
    const [quiet, setQuiet] = useState(settings.quietFrom != null);
    const change = useChangePreferences();
    const submit = () => change.mutate({ body: { ...wanted, quietFrom: quiet ? wanted.quietFrom ?? '20:00' : null, quietUntil: quiet ? wanted.quietUntil ?? '07:00' : null } }, { onSuccess: () => toast(t('settings.saved')) });
    return (_jsx("form", { noValidate: true, onSubmit: (event) => {
            event.preventDefault();
            submit();
        }, children: _jsxs(Stack, { maw: 820, children: [_jsxs(Panel, { title: t('settings.channels'), children: [!settings.emailReachable && (_jsx(Text, { size: "sm", c: "dimmed", mb: "sm", children: t('settings.noEmail') })), _jsx(ChannelsTable, { groups: wanted.groups, onChange: (groups) => want({ ...wanted, groups }) })] }), _jsx(Panel, { title: t('settings.times'), children: _jsxs(Stack, { children: [_jsx(NativeSelect, { label: t('settings.digestHour'), maw: 220, value: String(wanted.digestHour), onChange: (event) => want({ ...wanted, digestHour: Number(event.currentTarget.value) }), data: Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` })) }), _jsx(Checkbox, { label: t('settings.quiet'), description: t('settings.quietText'), checked: quiet, onChange: (event) => setQuiet(event.currentTarget.checked) }), quiet && (_jsxs(Group, { children: [_jsx(TextInput, { type: "time", label: t('settings.from'), value: (wanted.quietFrom ?? '20:00').slice(0, 5), onChange: (event) => want({ ...wanted, quietFrom: event.currentTarget.value }), error: fieldMessage(change.error, 'quietFrom') }), _jsx(TextInput, { type: "time", label: t('settings.until'), value: (wanted.quietUntil ?? '07:00').slice(0, 5), onChange: (event) => want({ ...wanted, quietUntil: event.currentTarget.value }), error: fieldMessage(change.error, 'quietUntil') })] }))] }) }), change.error != null && _jsx(ProblemAlert, { error: change.error }), _jsx(Group, { children: _jsx(Button, { type: "submit", loading: change.isPending, children: t('settings.save') }) }), _jsx(BrowserPanel, {})] }) }));
}
