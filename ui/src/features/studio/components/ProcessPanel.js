import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useProcessState, useProcessXml } from '../api/processes';
const ProcessDiagram = lazy(() => import('@/shared/bpmn/ProcessDiagram').then((module) => ({ default: module.ProcessDiagram })));
/** Where a record stands in its process: "you are here". */
export function ProcessPanel({ subject, height = 280 }) {
    const { t } = useTranslation();
    const state = useProcessState(subject);
    const xml = useProcessXml(state.data?.definitionId ?? undefined);
    const error = state.error ?? xml.error;
    // History that came without a process has none to show.
    if (state.data?.definitionId === null)
        return null;
    return (_jsxs(Panel, { title: t('diagram.title'), children: [error != null && _jsx(ProblemAlert, { error: error, retry: () => void (state.error ? state.refetch() : xml.refetch()) }), !error && (!state.data || !xml.data) && _jsx(Skeleton, { height: height }), state.data && xml.data && (_jsx(Suspense, { fallback: _jsx(Skeleton, { height: height }), children: _jsx(ProcessDiagram, { xml: xml.data, name: state.data.name ?? '', active: state.data.activeElements, visited: state.data.visitedElements, height: height }) }))] }));
}
