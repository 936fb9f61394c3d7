import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Draggable, Droppable } from '@hello-pangea/dnd';
import { Badge, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { AppLink } from '@/shared/ui/AppLink';
import { whole } from '@/shared/money';
import { Money } from '@/shared/ui/Money';
import classes from './Board.module.css';
import { DealCard } from './DealCard';
/** Cards drawn at first; a column of hundreds would make every drag slow. */
const FIRST = 25;
export function BoardColumn({ column, now, withOwner, draggable, takes, onMenu }) {
    const { t } = useTranslation('opportunities');
    const [shown, setShown] = useState(FIRST);
    const open = column.kind === 'OPEN';
    const cards = column.cards.slice(0, shown);
    const hidden = column.cards.length - cards.length;
    const beyond = column.count - column.cards.length;
    const card = (each, index) => {
        const common = { card: each, now, open, withOwner, onMenu };
        if (!draggable)
            return _jsx(DealCard, { ...common }, each.id);
        return (_jsx(Draggable, { draggableId: each.id, index: index, isDragDisabled: !open, children: (drag, { isDragging }) => _jsx(DealCard, { ...common, drag: drag, lifted: isDragging }) }, each.id));
    };
    return (_jsxs("section", { className: classes.column, "data-takes": takes, "aria-label": column.label, children: [_jsx(ColumnHead, { column: column }), draggable ? (_jsx(Droppable, { droppableId: column.stage, isDropDisabled: takes === false, children: (drop, { isDraggingOver }) => (_jsxs("ul", { ref: drop.innerRef, ...drop.droppableProps, className: classes.cards, "data-over": isDraggingOver || undefined, children: [cards.map(card), drop.placeholder] })) })) : (_jsx("ul", { className: classes.cards, children: cards.map(card) })), column.count === 0 && _jsx("p", { className: classes.nothing, children: t('column.empty') }), hidden > 0 && (_jsx(Button, { variant: "subtle", size: "xs", onClick: () => setShown(shown + FIRST), children: t('column.more', { count: Math.min(hidden, FIRST) }) })), hidden === 0 && beyond > 0 && (_jsx(AppLink, { href: `/opportunities?stage=${encodeURIComponent(column.stage)}`, className: `link ${classes.beyond}`, children: t('column.list', { count: beyond }) }))] }));
}
function ColumnHead({ column }) {
    const { t } = useTranslation('opportunities');
    const format = useFormat();
    return (_jsxs("header", { className: classes.columnHead, "data-kind": column.kind, children: [_jsxs("div", { className: classes.columnName, children: [_jsx("h2", { children: column.label }), column.older && (_jsx(Badge, { size: "xs", variant: "light", color: "gray", tt: "none", children: t('column.older') })), _jsx("span", { className: classes.count, children: format.number(column.count) })] }), _jsx("div", { className: classes.sum, children: _jsx(Money, { value: column.sums.map(whole) }) }), _jsx("div", { className: classes.dim, title: column.kind === 'OPEN' ? t('column.forecastHint', { probability: format.percent(column.probability) }) : undefined, children: column.kind === 'OPEN' ? (_jsxs(_Fragment, { children: [t('column.forecast'), " ", _jsx(Money, { value: column.weighted.map(whole) })] })) : (t('asOf.recent')) })] }));
}
