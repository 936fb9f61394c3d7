import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFindingText } from './FindingList';
import { modeText } from './Levels';
/** The table in force as it is written, with what is wrong beside the row it is wrong in. */
export function PolicyTable({ policy, findings }) {
    const { t } = useTranslation('approvals');
    return (_jsx(Table.ScrollContainer, { minWidth: 720, scrollAreaProps: { viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('policy.inForce') } }, children: _jsxs(Table, { verticalSpacing: "xs", striped: true, children: [_jsx(Table.Thead, { children: _jsxs(Table.Tr, { children: [_jsx(Table.Th, { scope: "col", children: "#" }), _jsx(Table.Th, { scope: "col", children: t('policy.when') }), _jsx(Table.Th, { scope: "col", children: t('policy.level') }), _jsx(Table.Th, { scope: "col", children: t('policy.approvers') }), _jsx(Table.Th, { scope: "col", children: t('policy.mode') }), _jsx(Table.Th, { scope: "col", children: t('policy.times') })] }) }), _jsx(Table.Tbody, { children: policy.rows.map((row) => (_jsx(Row, { row: row, findings: findings.filter((finding) => finding.rowId === row.id) }, row.id))) })] }) }));
}
const plain = (text) => (text ?? '').replaceAll('"', '');
/** `PT8H` and `P1D` as people say them; anything else as it is written. */
export function workingTime(budget, language) {
    const [, days, hours] = /^P(?:(\d+)D)?(?:T(\d+)H)?$/.exec(budget) ?? [];
    const unit = (amount, name) => amount && new Intl.NumberFormat(language, { style: 'unit', unit: name }).format(Number(amount));
    return [unit(days, 'day'), unit(hours, 'hour')].filter(Boolean).join(' ') || budget;
}
/** Numbers and signs of a condition as people write them: `>= 1000000` is `≥ 1 000 000`. */
export function comparison(text, language) {
    const number = new Intl.NumberFormat(language);
    return text
        .replaceAll('>=', '≥')
        .replaceAll('<=', '≤')
        .replace(/\d+(\.\d+)?/g, (digits) => number.format(Number(digits)));
}
/** Whom a term of the table means; what it does not know is shown as it is written. */
function useTerm() {
    const { t } = useTranslation('approvals');
    const { t: ti } = useTranslation('identity');
    return (term) => {
        const [, word = '', name] = /^(\w+)(?:\(\s*([^()]+?)\s*\))?$/.exec(term) ?? [];
        switch (word.toLowerCase() + (name ? '()' : '')) {
            case 'supervisor':
                return t('policy.who.supervisor');
            case 'superior':
            case 'superior()':
                return Number(name ?? 1) === 1 ? t('policy.who.superior') : t('policy.who.superiorUp', { degree: name });
            case 'role()':
                return t('policy.who.role', { role: ti(`role.${name?.toUpperCase()}`, { defaultValue: name }) });
            case 'lead()':
                return t('policy.who.lead', { name });
            default:
                return term;
        }
    };
}
function Row({ row, findings }) {
    const { t, i18n } = useTranslation('approvals');
    const text = useFindingText();
    const term = useTerm();
    const condition = (label, words) => {
        const kind = t(`kind.${plain(words)}`, { defaultValue: '' });
        return kind || `${t(`policy.column.${label}`, { defaultValue: label })} ${comparison(plain(words), i18n.language)}`;
    };
    const conditions = Object.entries(row.conditions).filter(([, words]) => words && words !== '-');
    const said = (name) => plain(row.results[name]);
    return (_jsxs(Table.Tr, { children: [_jsx(Table.Th, { scope: "row", children: row.number }), _jsxs(Table.Td, { children: [conditions.length === 0 ? t('policy.always') : conditions.map(([label, words]) => condition(label, words)).join(' · '), row.note && (_jsx(Text, { size: "xs", c: "dimmed", children: row.note })), findings.map((finding) => (_jsx(Text, { size: "xs", c: finding.error ? 'var(--mantine-color-error)' : 'dimmed', children: text(finding) }, finding.code + finding.about)))] }), _jsx(Table.Td, { children: said('level') }), _jsx(Table.Td, { title: said('approvers'), children: said('approvers').split(',').map((name) => term(name.trim())).join(', ') }), _jsx(Table.Td, { children: modeText(t, said('mode') || 'any') }), _jsxs(Table.Td, { style: { whiteSpace: 'nowrap' }, children: [workingTime(said('decideWithin'), i18n.language), " / ", workingTime(said('remindAfter'), i18n.language)] })] }));
}
