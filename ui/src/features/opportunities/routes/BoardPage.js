import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "react/jsx-runtime";
import { Box, Button, Group, SegmentedControl, Skeleton, Text } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconLayoutKanban, IconPlus, IconSearchOff } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/identity/api/session';
import { useFormat } from '@/shared/i18n/format';
import { sums, whole } from '@/shared/money';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { SearchField } from '@/shared/ui/SearchField';
import { useBoard } from '../api/opportunities';
import { BoardByStage, BoardView } from '../components/BoardView';
import classes from '../components/Board.module.css';
import { useBoardMoves } from '../components/useBoardMoves';
const AsOf = lazy(() => import('../components/AsOf').then((module) => ({ default: module.AsOf })));
const NewDealDialog = lazy(() => import('../components/NewDealDialog').then((module) => ({ default: module.NewDealDialog })));
const MoveDialog = lazy(() => import('../components/MoveDialog').then((module) => ({ default: module.MoveDialog })));
const LossDialog = lazy(() => import('../components/LossDialog').then((module) => ({ default: module.LossDialog })));
const RefusedDialog = lazy(() => import('../components/RefusedDialog').then((module) => ({ default: module.RefusedDialog })));
const route = getRouteApi('/shell/pipeline');
export function BoardPage() {
    const { t } = useTranslation('opportunities');
    const me = useMe();
    const { query, owner = me.role === 'REP' ? 'mine' : 'all', asOf, stage } = route.useSearch();
    const navigate = route.useNavigate();
    const search = { owner, query, asOf };
    const { data, error, refetch, isPlaceholderData } = useBoard(search);
    const moves = useBoardMoves(search);
    const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
    const [creating, creation] = useDisclosure(false);
    const [menu, setMenu] = useState();
    const [losing, setLosing] = useState();
    const openMenu = useCallback((card) => setMenu(card), []);
    const board = data && moves.asShown(data);
    const move = (card, from, to, index) => {
        if (to.kind === 'LOST')
            setLosing(card);
        else
            void moves.move(card, from, to, index);
    };
    const empty = board?.columns.every(({ count }) => count === 0) ?? false;
    const withOwner = owner === 'all';
    return (_jsxs("div", { className: classes.page, children: [_jsx(PageHeader, { title: t('title'), under: board && !empty && _jsx(Totals, { board: board }), actions: _jsxs(_Fragment, { children: [_jsx(SegmentedControl, { "aria-label": t('whose'), value: owner, onChange: (next) => void navigate({ search: (all) => ({ ...all, owner: next }) }), data: [
                                { value: 'mine', label: t('owner.mine') },
                                { value: 'all', label: t('owner.all') },
                            ] }), _jsx(SearchField, { value: query, label: t('search'), onSearch: (next) => void navigate({ search: (all) => ({ ...all, query: next }) }) }), _jsx(Suspense, { children: _jsx(AsOf, { value: asOf, onChange: (day) => void navigate({ search: (all) => ({ ...all, asOf: day }) }) }) }), _jsx(Button, { leftSection: _jsx(IconPlus, { size: 18 }), onClick: creation.open, children: t('create.title') })] }) }), moves.failure != null && (_jsx(Box, { mb: "sm", children: _jsx(ProblemAlert, { error: moves.failure, onClose: moves.forgetFailure }) })), error != null && !board && _jsx(ProblemAlert, { error: error, retry: () => void refetch() }), !error && !board && _jsx(Waiting, {}), board && empty && (_jsx(EmptyState, { icon: query ? IconSearchOff : IconLayoutKanban, title: query ? t('empty.search') : t('empty.title'), action: _jsxs(Group, { mt: "sm", children: [query && (_jsx(Button, { variant: "light", onClick: () => void navigate({ search: (all) => ({ ...all, query: undefined }) }), children: t('clear', { ns: 'shared' }) })), _jsx(Button, { onClick: creation.open, children: t('create.title') })] }), children: !query && t('empty.text') })), board && !empty && (_jsx("div", { className: classes.frame, "aria-busy": isPlaceholderData, children: narrow ? (_jsx(BoardByStage, { board: board, withOwner: withOwner, onMenu: openMenu, stage: stage, onStage: (next) => void navigate({ search: (all) => ({ ...all, stage: next }), replace: true }) })) : (_jsx(BoardView, { board: board, withOwner: withOwner, onMove: move, onMenu: openMenu })) })), _jsxs(Suspense, { children: [creating && _jsx(NewDealDialog, { onClose: creation.close }), menu && board && _jsx(MoveDialog, { card: menu, columns: board.columns, onMove: move, onClose: () => setMenu(undefined) }), losing && _jsx(LossDialog, { deal: losing, onClose: () => setLosing(undefined) }), moves.refusal && _jsx(RefusedDialog, { refusal: moves.refusal, onClose: moves.forgetRefusal })] })] }));
}
/** What is under way, all stages together. */
function Totals({ board }) {
    const { t } = useTranslation('opportunities');
    const format = useFormat();
    const open = board.columns.filter(({ kind }) => kind === 'OPEN');
    const worth = (amounts) => sums(amounts).map(whole).map(format.money).join(' + ') || '–';
    const count = open.reduce((total, column) => total + column.count, 0);
    return (_jsx(Text, { size: "sm", c: "dimmed", children: t('total', {
            deals: t('deals', { count }),
            sum: worth(open.flatMap((column) => column.sums)),
            weighted: worth(open.flatMap((column) => column.weighted)),
        }) }));
}
function Waiting() {
    return (_jsx("div", { className: classes.board, "aria-busy": true, children: Array.from({ length: 5 }, (_, column) => (_jsx("div", { className: classes.column, children: _jsx("ul", { className: classes.cards, "aria-hidden": true, children: Array.from({ length: 4 - (column % 3) }, (_, card) => (_jsx("li", { children: _jsx(Skeleton, { height: card === 0 ? 64 : 104 }) }, card))) }) }, column))) }));
}
