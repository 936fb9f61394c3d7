import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Group, List, Stack, Text, Textarea } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Panel } from '@/shared/ui/Panel';
import { toast } from '@/shared/ui/toast';
import { useGoBack, useReleases } from '../api/whatIf';
import { useDifferenceText } from './texts';
/** What the table has been through, and the way back. */
export function ReleaseList({ table, onReleased }) {
    const { t } = useTranslation('whatif');
    const [back, setBack] = useState(null);
    const releases = useReleases(table.decision);
    return (_jsxs(Panel, { title: t('releases.title'), children: [_jsx(Stack, { gap: "md", children: releases.data?.items.map((release) => (_jsx(Entry, { release: release, current: release.number === table.release, onBack: () => setBack(release) }, release.number))) }), back && (_jsx(WayBack, { table: table, release: back, onClose: () => setBack(null), onReleased: () => {
                    setBack(null);
                    onReleased();
                } }))] }));
}
function Entry({ release, current, onBack }) {
    const { t } = useTranslation('whatif');
    const format = useFormat();
    const difference = useDifferenceText();
    return (_jsxs(Group, { justify: "space-between", align: "flex-start", gap: "sm", children: [_jsxs("div", { children: [_jsxs(Text, { fw: 600, children: [t('releases.number', { number: release.number }), current && ` · ${t('releases.inForce')}`] }), _jsxs(Text, { size: "sm", c: "dimmed", children: [format.dateTime(release.at), " \u00B7 ", release.by?.name ?? t('releases.shipped'), release.goesBackTo !== null && ` · ${t('releases.back', { number: release.goesBackTo })}`] }), release.reason && _jsx(Text, { size: "sm", children: release.reason }), release.differences.length > 0 && (_jsx(List, { size: "sm", children: release.differences.map((each, index) => (_jsx(List.Item, { children: difference(each) }, index))) }))] }), !current && (_jsx(Button, { size: "xs", variant: "default", leftSection: _jsx(IconHistory, { size: 14 }), onClick: onBack, children: t('releases.goBack', { number: release.number }) }))] }));
}
function WayBack({ table, release, onClose, onReleased }) {
    const { t } = useTranslation('whatif');
    const [reason, setReason] = useState('');
    const goBack = useGoBack();
    return (_jsxs(FormDialog, { title: t('releases.goBack', { number: release.number }), submit: t('releases.confirm'), pending: goBack.isPending, error: goBack.error, disabled: !reason.trim(), onClose: onClose, onSubmit: () => goBack.mutate({ params: { path: { decision: table.decision } }, body: { to: release.number, reason, release: table.release } }, {
            onSuccess: () => {
                toast(t('release.done'));
                onReleased();
            },
        }), children: [_jsx(Text, { size: "sm", children: t('releases.hint') }), _jsx(Textarea, { "data-autofocus": true, label: t('release.reason'), value: reason, onChange: (event) => setReason(event.currentTarget.value), required: true })] }));
}
