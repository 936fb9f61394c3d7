import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Group, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowBackUp } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/shared/api/problem';
import { DateInput } from '@/shared/ui/dates';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { Unavailable } from '@/shared/ui/Unavailable';
import { useCheck, useHeldCases, useTable, useTables, useWhatIf } from '../api/whatIf';
import { HeldCaseDialog, HeldCases } from '../components/HeldCases';
import { Matrix } from '../components/Matrix';
import { MoverList } from '../components/MoverList';
import { ReleaseList } from '../components/ReleaseList';
import { Findings, ReleasePanel } from '../components/ReleasePanel';
import { TableEditor } from '../components/TableEditor';
import { Workload } from '../components/Workload';
const route = getRouteApi('/shell/what-if');
/** Changes a table, shows whom it would concern, and releases it. */
export function WhatIfPage() {
    const { t } = useTranslation('whatif');
    const search = route.useSearch();
    const navigate = route.useNavigate();
    const tables = useTables();
    const decision = search.table ?? tables.data?.find(({ decision }) => decision === 'customerValueTier')?.decision ?? tables.data?.[0]?.decision;
    const table = useTable(decision);
    const error = tables.error ?? table.error;
    if (error)
        return _jsx(Unavailable, { error: error, retry: () => void (tables.error ? tables.refetch() : table.refetch()) });
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('title'), actions: _jsx(Select, { label: t('table.choose'), data: tables.data?.map(({ decision: value, name }) => ({ value, label: name })) ?? [], value: decision ?? null, allowDeselect: false, onChange: (chosen) => chosen && void navigate({ search: { table: chosen } }) }) }), table.data ? _jsx(Workspace, { table: table.data }, `${table.data.decision}${table.data.release}`) : _jsx(Skeleton, { height: 320 })] }));
}
function Outcome({ outcome }) {
    return (_jsxs(_Fragment, { children: [outcome.load && _jsx(Workload, { load: outcome.load }), _jsx(Matrix, { outcome: outcome })] }));
}
function Workspace({ table }) {
    const { t } = useTranslation('whatif');
    const [rules, setRules] = useState(table.rules);
    const [asOf, setAsOf] = useState(null);
    const [holding, setHolding] = useState(null);
    const [settled] = useDebouncedValue(rules, 250);
    const changed = settled !== table.rules;
    const check = useCheck(table.decision, settled);
    const asked = { decision: table.decision, rules: settled, asOf };
    const whatIf = useWhatIf(asked, changed);
    const held = useHeldCases(table.decision);
    const impossible = asProblem(whatIf.error).code === 'whatIfImpossible';
    const outcome = changed && !whatIf.error ? whatIf.outcome : undefined;
    return (_jsxs(Stack, { gap: "md", children: [_jsxs(Panel, { title: table.name, aside: _jsx(Button, { size: "xs", variant: "default", leftSection: _jsx(IconArrowBackUp, { size: 14 }), disabled: rules === table.rules, onClick: () => setRules(table.rules), children: t('table.reset') }), children: [_jsx(Text, { size: "sm", c: "dimmed", mb: "sm", children: t('table.hint', { policy: t(`table.policy.${table.hitPolicy}`, { defaultValue: table.hitPolicy }) }) }), _jsx(TableEditor, { table: table, rules: rules, findings: check.data?.findings ?? [], onChange: setRules }), check.error != null && _jsx(ProblemAlert, { error: check.error }), check.data && _jsx(Findings, { check: check.data, inputs: table.inputs })] }), changed && (_jsxs(Panel, { title: t('matrix.title'), children: [_jsx(Group, { mb: "sm", children: _jsx(DateInput, { label: t('matrix.asOf'), clearable: true, clearButtonProps: { 'aria-label': t('clear', { ns: 'shared' }) }, value: asOf, onChange: setAsOf }) }), impossible && _jsx(Text, { size: "sm", children: asProblem(whatIf.error).detail }), whatIf.error != null && !impossible && asProblem(whatIf.error).code !== 'whatIfSuperseded' && _jsx(ProblemAlert, { error: whatIf.error }), _jsx("div", { "aria-busy": whatIf.waiting, children: outcome ? _jsx(Outcome, { outcome: outcome }) : whatIf.waiting && _jsx(Skeleton, { height: 180 }) })] })), outcome && _jsx(MoverList, { asked: asked, onHold: (mover) => setHolding({ mover }) }), _jsx(HeldCases, { outputs: table.outputs, cases: outcome?.cases ?? held.data ?? [], onAdd: () => setHolding({}), onChange: (held) => setHolding({ held }) }), changed && check.data && _jsx(ReleasePanel, { table: table, rules: settled, check: check.data, onReleased: () => setRules(table.rules) }), _jsx(ReleaseList, { table: table, onReleased: () => setRules(table.rules) }), holding && _jsx(HeldCaseDialog, { table: table, ...holding, onClose: () => setHolding(null) })] }));
}
