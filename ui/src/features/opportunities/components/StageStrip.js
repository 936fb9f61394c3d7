import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Button, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconTrophy } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/shared/api/problem';
import { useFormat } from '@/shared/i18n/format';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { toast } from '@/shared/ui/toast';
import { useNow } from '@/shared/ui/useNow';
import { useMove } from '../api/opportunities';
import classes from './StageStrip.module.css';
const RefusedDialog = lazy(() => import('./RefusedDialog').then((module) => ({ default: module.RefusedDialog })));
const DAY = 86_400_000;
/** Where the deal stands, and every step its own model allows from there. */
export function StageStrip({ deal, nameOf }) {
    const { t } = useTranslation('opportunities');
    const format = useFormat();
    const now = useNow();
    const { mutateAsync, isPending, variables } = useMove();
    const [refusal, setRefusal] = useState();
    const [failure, setFailure] = useState();
    const days = Math.max(0, Math.floor((now - Date.parse(deal.stage.since)) / DAY));
    const move = async ({ target, label }) => {
        setFailure(undefined);
        try {
            const { outcome } = await mutateAsync({ params: { path: { id: deal.id } }, body: { target, version: deal.version } });
            toast(outcome === 'MOVED' ? t('move.moved', { name: deal.name, stage: label }) : t('move.waits', { name: deal.name }));
        }
        catch (error) {
            const problem = asProblem(error);
            if (problem.code === 'moveRefused')
                setRefusal({ deal, target, label, problem });
            else
                setFailure(problem);
        }
    };
    const steps = (kinds) => deal.moves
        .filter(({ kind }) => kinds.includes(kind))
        .map((step) => (_jsx(Button, { variant: step.kind === 'BACK' ? 'default' : 'filled', leftSection: step.kind === 'BACK' ? _jsx(IconArrowLeft, { size: 16 }) : step.kind === 'WON' ? _jsx(IconTrophy, { size: 16 }) : undefined, rightSection: step.kind === 'FORWARD' ? _jsx(IconArrowRight, { size: 16 }) : undefined, loading: isPending && variables?.body.target === step.target, disabled: isPending, onClick: () => void move(step), children: step.label }, step.target)));
    return (_jsxs(_Fragment, { children: [_jsxs("section", { className: classes.strip, "aria-label": t('move.next'), children: [_jsx("div", { className: classes.back, children: steps(['BACK']) }), _jsxs("div", { className: classes.here, "data-status": deal.status, "aria-current": "step", children: [_jsx("span", { className: classes.label, children: deal.stage.label }), _jsx(Text, { span: true, size: "xs", className: classes.since, title: format.dateTime(deal.stage.since), children: days === 0 ? t('move.hereToday') : t('move.here', { count: days }) })] }), _jsx("div", { className: classes.forward, children: steps(['FORWARD', 'WON']) })] }), failure != null && _jsx(ProblemAlert, { error: failure, onClose: () => setFailure(undefined), nameOf: nameOf }), _jsx(Suspense, { children: refusal && _jsx(RefusedDialog, { refusal: refusal, onClose: () => setRefusal(undefined) }) })] }));
}
