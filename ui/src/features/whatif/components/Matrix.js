import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { Money } from '@/shared/ui/Money';
import classes from './Matrix.module.css';
/** From which result to which: a table that can be read as well as seen. */
export function Matrix({ outcome }) {
    const { t } = useTranslation('whatif');
    const format = useFormat();
    const sampled = outcome.looked < outcome.of;
    const scale = sampled ? outcome.of / Math.max(1, outcome.looked) : 1;
    const nothing = outcome.moves.some(({ was, becomes }) => was === null || becomes === null);
    const results = nothing ? [...outcome.order, null] : outcome.order;
    const count = (was, becomes) => outcome.moves.find((move) => move.was === was && move.becomes === becomes)?.customers ?? 0;
    const name = (result) => result ?? t('matrix.nothing');
    return (_jsxs(_Fragment, { children: [_jsx(Text, { size: "sm", c: "dimmed", "aria-live": "polite", children: sampled
                    ? t('matrix.sample', { looked: format.number(outcome.looked), of: format.number(outcome.of) })
                    : t('matrix.all', { count: outcome.looked, looked: format.number(outcome.looked), day: format.plainDate(outcome.asOf) }) }), _jsx(Table.ScrollContainer, { minWidth: 360, scrollAreaProps: { viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('matrix.title') } }, children: _jsxs(Table, { className: classes.matrix, withColumnBorders: true, children: [_jsx("caption", { className: classes.caption, children: t('matrix.caption') }), _jsx(Table.Thead, { children: _jsxs(Table.Tr, { children: [_jsx(Table.Th, { scope: "col", children: t('matrix.corner') }), results.map((becomes) => (_jsx(Table.Th, { scope: "col", children: name(becomes) }, name(becomes))))] }) }), _jsx(Table.Tbody, { children: results.map((was, row) => (_jsxs(Table.Tr, { children: [_jsx(Table.Th, { scope: "row", children: name(was) }), results.map((becomes, column) => {
                                        const customers = Math.round(count(was, becomes) * scale);
                                        const kind = customers === 0 || row === column ? undefined : was === null || becomes === null ? 'other' : column < row ? 'gain' : 'lose';
                                        return (_jsxs(Table.Td, { "data-kind": kind, "data-stay": row === column || undefined, children: [kind === 'gain' && _jsx("span", { "aria-hidden": true, children: "\u25B2 " }), kind === 'lose' && _jsx("span", { "aria-hidden": true, children: "\u25BC " }), customers === 0 ? _jsx("span", { className: classes.none, children: "0" }) : format.number(customers)] }, name(becomes)));
                                    })] }, name(was)))) })] }) }), _jsx(Group, { gap: "xl", mt: "sm", children: ['gain', 'lose'].map((direction) => (_jsxs("div", { children: [_jsxs(Text, { fw: 600, size: "sm", children: [direction === 'gain' ? '▲ ' : '▼ ', t(`matrix.${direction}`, { count: outcome[direction].customers, customers: format.number(Math.round(outcome[direction].customers * scale)) })] }), _jsxs(Text, { size: "sm", children: [t('matrix.revenue'), " ", _jsx(Money, { value: outcome[direction].revenue }), " \u00B7 ", t('matrix.margin'), " ", _jsx(Money, { value: outcome[direction].margin }), sampled && ` (${t('matrix.ofSample')})`] })] }, direction))) })] }));
}
