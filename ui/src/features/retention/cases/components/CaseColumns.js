import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Badge, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AppLink } from '@/shared/ui/AppLink';
import { DueDate } from '@/shared/ui/DueDate';
import { Money } from '@/shared/ui/Money';
import { PersonName } from '@/shared/ui/PersonName';
import { SignBadge, StateBadge, TierBadge } from './CaseBadges';
import classes from './CaseColumns.module.css';
/** Cases by their state; each column counts and sums all of its cases, shown or not. */
export function CaseColumns({ columns }) {
    return (_jsx("div", { className: classes.board, children: columns.map((column) => (_jsx(Column, { column: column }, column.state))) }));
}
function Column({ column }) {
    const { t } = useTranslation('cases');
    return (_jsxs("section", { className: classes.column, "aria-labelledby": `cases-${column.state}`, children: [_jsxs("div", { className: classes.head, children: [_jsxs(Group, { justify: "space-between", wrap: "nowrap", children: [_jsx(Title, { order: 2, size: "h4", id: `cases-${column.state}`, children: t(`state.${column.state}`) }), _jsxs(Group, { gap: 6, wrap: "nowrap", children: [column.late > 0 && (_jsx(Badge, { color: "red", variant: "light", tt: "none", children: t('late', { count: column.late }) })), _jsx(Badge, { variant: "default", children: column.count })] })] }), column.count > 0 && (_jsxs(Text, { size: "sm", fw: 600, children: [_jsx(Money, { value: column.spent }), _jsxs(Text, { span: true, size: "xs", c: "dimmed", children: [' ', t('ofBudget'), " ", _jsx(Money, { value: column.budget })] })] }))] }), _jsxs("ul", { className: classes.cards, children: [column.cases.map((card) => (_jsx(Card, { card: card }, card.id))), column.count > column.cases.length && (_jsx(Text, { component: "li", size: "sm", c: "dimmed", ta: "center", children: t('more', { count: column.count - column.cases.length }) }))] })] }));
}
function Card({ card }) {
    const { t } = useTranslation('cases');
    return (_jsxs("li", { className: classes.card, "data-late": card.late || undefined, children: [_jsx(AppLink, { href: `/retention/cases/${card.id}`, className: "link", children: card.customer.name || t('erased') }), _jsxs(Group, { gap: 6, children: [_jsx(SignBadge, { ...card }), _jsx(TierBadge, { tier: card.tier })] }), card.budget && (_jsxs(Text, { size: "sm", children: [_jsx(Money, { value: card.spent }), ' ', _jsxs(Text, { span: true, size: "xs", c: "dimmed", children: [t('ofBudget'), " ", _jsx(Money, { value: card.budget })] })] })), _jsxs(Group, { gap: 6, justify: "space-between", children: [_jsx(PersonName, { person: card.owner }), card.state === 'CLOSED' ? _jsx(StateBadge, { card: card }) : card.dueAt && _jsx(DueDate, { dueAt: card.dueAt, late: card.late })] })] }));
}
