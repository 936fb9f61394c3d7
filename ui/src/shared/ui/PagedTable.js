import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Group, Pagination, Skeleton, Stack, Text, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AppLink, useOpen } from './AppLink';
import classes from './PagedTable.module.css';
import { ProblemAlert } from './ProblemAlert';
import { useListKeys } from './useListKeys';
/** A list of records: a table on a desk, cards on a phone; j and k walk through it, Enter opens. */
export function PagedTable(props) {
    const { list, onPage, empty } = props;
    const { t } = useTranslation();
    const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
    const container = useRef(null);
    useListKeys(container);
    if (list.error && !list.data)
        return _jsx(ProblemAlert, { error: list.error, retry: () => void list.refetch() });
    if (!list.data)
        return _jsx(Waiting, {});
    const { items, page, size, total } = list.data;
    if (items.length === 0)
        return empty;
    const pages = Math.ceil(total / size);
    return (_jsxs("div", { ref: container, "aria-busy": list.isPlaceholderData, className: list.isPlaceholderData ? classes.stale : undefined, children: [narrow ? _jsx(Cards, { ...props, items: items }) : _jsx(Rows, { ...props, items: items }), _jsxs(Group, { justify: "space-between", mt: "sm", gap: "xs", children: [_jsx(Text, { size: "sm", c: "dimmed", "aria-live": "polite", children: t('list.range', { from: page * size + 1, to: page * size + items.length, total }) }), pages > 1 && (_jsx(Pagination, { size: "sm", total: pages, value: page + 1, onChange: (next) => onPage(next - 1), getControlProps: (control) => ({ 'aria-label': t(`list.${control}`) }), siblings: narrow ? 0 : 1 }))] })] }));
}
function Rows({ label, columns, items, rowKey, href }) {
    const open = useOpen();
    return (_jsx("div", { className: classes.frame, children: _jsxs("table", { className: classes.table, "aria-label": label, children: [_jsx("thead", { children: _jsx("tr", { children: columns.map((column) => (_jsx("th", { scope: "col", style: { width: column.width, textAlign: column.align }, children: column.header }, column.key))) }) }), _jsx("tbody", { children: items.map((row) => (_jsx("tr", { className: href ? classes.row : undefined, onClick: href && ((event) => {
                            // Links, buttons and boxes inside a row keep their own meaning.
                            if (!event.target.closest('a, button, input, label'))
                                open(href(row));
                        }), children: columns.map((column, index) => (_jsx("td", { style: { textAlign: column.align }, children: index === 0 && href ? (_jsx(AppLink, { href: href(row), className: classes.name, "data-row": "", children: column.render(row) })) : (column.render(row)) }, column.key))) }, rowKey(row)))) })] }) }));
}
function Cards({ label, columns: [first, ...others], items, rowKey, href }) {
    const open = useOpen();
    return (_jsx(Stack, { component: "ul", gap: "xs", "aria-label": label, className: classes.cards, children: items.map((row) => (_jsxs("li", { className: classes.card, children: [href ? (_jsx(UnstyledButton, { className: classes.name, "data-row": "", component: "a", href: href(row), onClick: (event) => { event.preventDefault(); open(href(row)); }, children: first.render(row) })) : (_jsx("div", { className: classes.name, children: first.render(row) })), _jsx("dl", { className: classes.facts, children: others.map((column) => (_jsxs("div", { className: classes.fact, children: [_jsx("dt", { children: column.header }), _jsx("dd", { children: column.render(row) })] }, column.key))) })] }, rowKey(row)))) }));
}
function Waiting() {
    const { t } = useTranslation();
    return (_jsx(Stack, { gap: "xs", "aria-busy": true, "aria-label": t('loading'), role: "status", children: Array.from({ length: 8 }, (_, row) => (_jsx(Skeleton, { height: 44, radius: "md" }, row))) }));
}
