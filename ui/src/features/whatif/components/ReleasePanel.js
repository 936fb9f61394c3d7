import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Alert, Button, Group, List, Stack, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconRocket } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/shared/api/problem';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { toast } from '@/shared/ui/toast';
import { useRelease } from '../api/whatIf';
import { useDifferenceText, useFindingText } from './texts';
/** What is wrong with the table as such; what is wrong with a rule stands beside the rule. */
export function Findings({ check, inputs }) {
    const { t } = useTranslation('whatif');
    const text = useFindingText(inputs);
    const ofTable = check.findings.filter(({ rule }) => rule === 0);
    if (ofTable.length === 0 && check.causes.length === 0)
        return null;
    const stops = check.causes.length > 0 || ofTable.some((finding) => finding.stops);
    return (_jsx(Alert, { color: stops ? 'red' : 'marmalade', icon: _jsx(IconAlertTriangle, {}), title: t(stops ? 'finding.stops' : 'finding.title'), mt: "sm", children: _jsxs(List, { size: "sm", children: [ofTable.map((finding) => (_jsx(List.Item, { children: text(finding) }, finding.code + finding.column + finding.text))), check.causes.map((cause) => (_jsx(List.Item, { children: cause }, cause)))] }) }));
}
/** What is otherwise, why, and the button that puts it in force. */
export function ReleasePanel({ table, rules, check, onReleased }) {
    const { t } = useTranslation('whatif');
    const difference = useDifferenceText();
    const [reason, setReason] = useState('');
    const release = useRelease();
    const send = () => release.mutate({
        params: { path: { decision: table.decision } },
        body: { table: { rules, dmn: null }, reason, release: table.release },
    }, {
        onSuccess: () => {
            toast(t('release.done'));
            onReleased();
        },
    });
    return (_jsx(Panel, { title: t('release.title'), children: _jsxs(Stack, { gap: "sm", children: [_jsx(List, { size: "sm", children: check.differences.map((each, index) => (_jsx(List.Item, { children: difference(each) }, index))) }), check.broken.length > 0 && (_jsx(Alert, { color: "red", icon: _jsx(IconAlertTriangle, {}), title: t('release.broken'), children: check.broken.map(({ name }) => name).join(', ') })), _jsx(Textarea, { label: t('release.reason'), description: t('release.reasonHint'), value: reason, onChange: (event) => setReason(event.currentTarget.value), autosize: true, minRows: 2, required: true }), release.error != null && _jsx(ProblemAlert, { error: release.error, hideFields: true }), release.error != null && asProblem(release.error).causes.map((cause) => _jsx(Text, { size: "xs", children: cause }, cause)), _jsxs(Group, { children: [_jsx(Button, { leftSection: _jsx(IconRocket, { size: 16 }), disabled: !check.releasable || check.differences.length === 0 || !reason.trim(), loading: release.isPending, onClick: send, children: t('release.send') }), !check.releasable && (_jsx(Text, { size: "sm", c: "dimmed", children: t('release.stopped') }))] })] }) }));
}
