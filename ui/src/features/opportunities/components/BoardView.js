import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { DragDropContext } from '@hello-pangea/dnd';
import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useListKeys } from '@/shared/ui/useListKeys';
import { useNow } from '@/shared/ui/useNow';
import { targetsOf } from '../api/board';
import classes from './Board.module.css';
import { BoardColumn } from './BoardColumn';
const nameOf = (board, id) => board.columns.flatMap(({ cards }) => cards).find((card) => card.id === id)?.name ?? '';
/** The board of a desk: every column at once, cards dragged by mouse or keyboard. */
export function BoardView({ board, withOwner, onMove, onMenu }) {
    const { t } = useTranslation('opportunities');
    const now = useNow();
    const [lifted, setLifted] = useState();
    const container = useRef(null);
    useListKeys(container);
    const lift = (id) => {
        const from = board.columns.find(({ cards }) => cards.some((card) => card.id === id));
        const card = from?.cards.find((each) => each.id === id);
        if (from && card)
            setLifted({ from: from.stage, targets: targetsOf(card, board.columns).map(({ stage }) => stage) });
    };
    const drop = ({ draggableId, source, destination }, { announce }) => {
        setLifted(undefined);
        const from = board.columns.find(({ stage }) => stage === source.droppableId);
        const to = board.columns.find(({ stage }) => stage === destination?.droppableId);
        const card = from?.cards[source.index];
        if (!card || !to || to === from) {
            announce(t('card.returned', { name: nameOf(board, draggableId) }));
            return;
        }
        announce(t('card.dropped', { name: card.name, stage: to.label }));
        onMove(card, from, to, destination?.index);
    };
    const over = ({ draggableId, destination }, { announce }) => {
        const name = nameOf(board, draggableId);
        const stage = board.columns.find((column) => column.stage === destination?.droppableId)?.label;
        announce(stage ? t('card.over', { name, stage }) : t('card.nowhere', { name }));
    };
    return (_jsx(DragDropContext, { dragHandleUsageInstructions: t('card.instructions'), onBeforeCapture: ({ draggableId }) => lift(draggableId), onDragStart: ({ draggableId }, { announce }) => announce(t('card.lifted', { name: nameOf(board, draggableId) })), onDragUpdate: over, onDragEnd: drop, children: _jsx("div", { ref: container, className: classes.board, tabIndex: -1, children: board.columns.map((column) => (_jsx(BoardColumn, { column: column, now: now, withOwner: withOwner, draggable: true, takes: lifted && (lifted.from === column.stage || lifted.targets.includes(column.stage)), onMenu: onMenu }, column.stage))) }) }));
}
/** The board of a phone: one column at a time. */
export function BoardByStage({ board, withOwner, onMenu, stage, onStage }) {
    const { t } = useTranslation('opportunities');
    const now = useNow();
    const first = board.columns.findIndex(({ count }) => count > 0);
    const named = board.columns.findIndex((column) => column.stage === stage);
    const at = Math.max(0, named >= 0 ? named : first);
    const column = board.columns[at];
    if (!column)
        return null;
    const to = (index) => {
        const next = board.columns[index];
        if (next)
            onStage(next.stage);
    };
    return (_jsxs(_Fragment, { children: [_jsxs("div", { className: classes.chooser, children: [_jsx(ActionIcon, { variant: "default", size: 36, disabled: at === 0, "aria-label": t('list.previous', { ns: 'shared' }), onClick: () => to(at - 1), children: _jsx(IconChevronLeft, { size: 18 }) }), _jsx(NativeSelect, { flex: 1, "aria-label": t('column.goTo'), value: column.stage, onChange: (event) => onStage(event.currentTarget.value), data: board.columns.map(({ stage: value, label, count }) => ({ value, label: `${label} (${count})` })) }), _jsx(ActionIcon, { variant: "default", size: 36, disabled: at === board.columns.length - 1, "aria-label": t('list.next', { ns: 'shared' }), onClick: () => to(at + 1), children: _jsx(IconChevronRight, { size: 18 }) })] }), _jsx(BoardColumn, { column: column, now: now, withOwner: withOwner, draggable: false, takes: undefined, onMenu: onMenu }, column.stage)] }));
}
