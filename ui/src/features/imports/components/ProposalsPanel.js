import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Badge, NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useSettle } from '../api/imports';
import classes from './Imports.module.css';
const OPEN = 'open';
const REJECT = 'reject';
const meaning = (id) => `use:${id}`;
/** Values that stand for nothing we know, each with what it may mean. A person says; nothing is guessed. */
export function ProposalsPanel({ import: at, disabled }) {
    const { t } = useTranslation('imports');
    const format = useFormat();
    const settle = useSettle();
    const choose = ({ field, value }, choice) => {
        const resolution = choice === OPEN ? null : choice === REJECT ? { reject: true, use: null } : { use: choice.slice(meaning('').length), reject: null };
        settle.mutate({ params: { path: { id: at.id } }, body: [{ field, value, resolution }] });
    };
    const chosen = ({ resolution }) => (resolution?.reject ? REJECT : resolution?.use ? meaning(resolution.use) : OPEN);
    const open = at.proposals.filter((proposal) => !proposal.resolution).length;
    return (_jsxs(Panel, { title: t('proposals.title'), aside: _jsx(Badge, { variant: "light", color: open > 0 ? 'marmalade' : 'pine', tt: "none", children: open > 0 ? t('proposals.open', { count: open }) : t('proposals.done') }), children: [_jsx(Text, { size: "sm", c: "dimmed", mb: "xs", children: t('proposals.hint') }), settle.error != null && _jsx(ProblemAlert, { error: settle.error }), _jsxs("table", { className: `${classes.table} ${classes.stack}`, children: [_jsx("thead", { children: _jsxs("tr", { children: [_jsx("th", { scope: "col", children: t('proposals.value') }), _jsx("th", { scope: "col", children: t('proposals.rows') }), _jsx("th", { scope: "col", children: t('proposals.means') })] }) }), _jsx("tbody", { children: at.proposals.map((proposal) => (_jsxs("tr", { children: [_jsxs("th", { scope: "row", children: [_jsx("span", { className: classes.value, children: proposal.value }), _jsx(Text, { size: "xs", c: "dimmed", fw: 400, children: t(`field.${proposal.field}`, { defaultValue: proposal.field }) })] }), _jsx("td", { children: t('rows', { count: proposal.count }) }), _jsx("td", { children: _jsx(NativeSelect, { "aria-label": t('proposals.meaningOf', { value: proposal.value }), disabled: disabled || settle.isPending, value: chosen(proposal), onChange: (event) => choose(proposal, event.currentTarget.value), data: [
                                            { value: OPEN, label: t('proposals.undecided') },
                                            ...proposal.candidates.map(({ id, label, score }) => ({ value: meaning(id), label: `${label} (${format.percent(Math.round(score * 100))})` })),
                                            { value: REJECT, label: t('proposals.reject') },
                                        ] }) })] }, `${proposal.field}:${proposal.value}`))) })] })] }));
}
