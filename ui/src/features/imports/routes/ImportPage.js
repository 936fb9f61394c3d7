import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Alert, Badge, Button, Progress, Skeleton, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconChecklist, IconPlayerPlay } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { AppLink } from '@/shared/ui/AppLink';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { Unavailable } from '@/shared/ui/Unavailable';
import { isAtWork, useDryRun, useImport, useRun } from '../api/imports';
import { FormatPanel } from '../components/FormatPanel';
import { MappingPanel } from '../components/MappingPanel';
import { ProposalsPanel } from '../components/ProposalsPanel';
import { CountsPanel, RejectionsPanel } from '../components/ResultPanel';
import { stateColours } from '../components/stateColours';
const route = getRouteApi('/shell/imports/$importId');
export function ImportPage() {
    const { importId } = route.useParams();
    const { data: at, error, refetch } = useImport(importId);
    if (error && !at)
        return _jsx(Unavailable, { error: error, retry: () => void refetch() });
    if (!at) {
        return (_jsxs(Stack, { "aria-busy": true, children: [_jsx(Skeleton, { height: 60, maw: 420 }), _jsx(Skeleton, { height: 320 })] }));
    }
    return _jsx(Steps, { import: at });
}
function Steps({ import: at }) {
    const { t } = useTranslation('imports');
    const check = useDryRun();
    const run = useRun();
    const params = { path: { id: at.id } };
    const atWork = isAtWork(at);
    const done = at.state === 'DONE';
    const known = at.kind !== null && at.fields.every(({ name, required }) => !required || at.mapping[name]);
    const results = at.state === 'CHECKED' || done;
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: at.fileName, over: _jsx(AppLink, { href: "/imports", className: "link", children: t('title') }), under: _jsx(Badge, { variant: "light", color: stateColours[at.state], tt: "none", children: t(`state.${at.state}`) }), actions: !atWork &&
                    !done && (_jsxs(_Fragment, { children: [_jsx(Button, { variant: at.state === 'CHECKED' ? 'default' : 'filled', leftSection: _jsx(IconChecklist, { size: 17 }), disabled: !known, loading: check.isPending, onClick: () => check.mutate({ params }), children: at.state === 'CHECKED' ? t('checkAgain') : t('check') }), at.state === 'CHECKED' && (_jsx(Button, { leftSection: _jsx(IconPlayerPlay, { size: 17 }), loading: run.isPending, onClick: () => run.mutate({ params }), children: t('run') }))] })) }), _jsxs(Stack, { gap: "md", children: [check.error != null && _jsx(ProblemAlert, { error: check.error }), run.error != null && _jsx(ProblemAlert, { error: run.error }), at.state === 'FAILED' && (_jsx(Alert, { color: "red", icon: _jsx(IconAlertTriangle, {}), title: t('state.FAILED'), children: t(`failure.${at.failure}`, { defaultValue: t('failure.other') }) })), atWork && _jsx(Working, { import: at }), results && _jsx(CountsPanel, { import: at }), !atWork && !done && at.proposals.length > 0 && _jsx(ProposalsPanel, { import: at, disabled: false }), results && at.rejections.length > 0 && _jsx(RejectionsPanel, { import: at }), !done && _jsx(FormatPanel, { import: at, disabled: atWork }), !done && at.kind && _jsx(MappingPanel, { import: at, disabled: atWork })] })] }));
}
/** How far the server is; the page may be left meanwhile, the work goes on. */
function Working({ import: at }) {
    const { t } = useTranslation('imports');
    const format = useFormat();
    const share = at.rows > 0 ? (at.processed / at.rows) * 100 : 0;
    const words = t('progress', { done: format.number(at.processed), rows: format.number(at.rows) });
    return (_jsxs(Panel, { title: t(`state.${at.state}`), children: [_jsx(Progress.Root, { size: "lg", children: _jsx(Progress.Section, { value: share, animated: true, "aria-label": words }) }), _jsx(Text, { size: "sm", mt: "xs", "aria-live": "polite", children: words }), _jsx(Text, { size: "xs", c: "dimmed", children: t('leave') })] }));
}
