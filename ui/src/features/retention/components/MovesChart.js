import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { flowChart } from './flow';
import classes from './MovesChart.module.css';
const WIDTH = 720;
const HEIGHT = 260;
const TOP = 24;
const BAR = 34;
const y = (share) => TOP + share * (HEIGHT - TOP - 4);
function path({ fromTop, toTop, height }, left, right) {
    const middle = (left + right) / 2;
    const [a, b, c, d] = [y(fromTop), y(toTop), y(toTop + height), y(fromTop + height)];
    return `M${left},${a} C${middle},${a} ${middle},${b} ${right},${b} L${right},${c} C${middle},${c} ${middle},${d} ${left},${d} Z`;
}
/** Customers flow between tiers from month to month; whoever stays is pale. */
export function MovesChart({ moves }) {
    const { t } = useTranslation('retention');
    const format = useFormat();
    const chart = flowChart(moves);
    const x = (column) => (column * (WIDTH - BAR)) / (chart.days.length - 1);
    const rank = (tier) => (moves.order.includes(tier) ? moves.order.indexOf(tier) : moves.order.length);
    return (_jsx("div", { className: classes.frame, tabIndex: 0, role: "group", "aria-label": t('moves.title'), children: _jsxs("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, className: classes.chart, role: "img", "aria-label": t('moves.chart'), children: [chart.ribbons.map((ribbons, column) => ribbons.map((ribbon) => (_jsx("path", { d: path(ribbon, x(column) + BAR, x(column + 1)), className: ribbon.from === ribbon.to ? classes.stays : rank(ribbon.to) < rank(ribbon.from) ? classes.rises : classes.falls, children: _jsx("title", { children: t('moves.flow', { from: ribbon.from, to: ribbon.to, customers: format.number(ribbon.customers) }) }) }, `${column} ${ribbon.from} ${ribbon.to}`)))), chart.days.map(({ day, blocks }, column) => (_jsxs("g", { children: [_jsx("text", { x: column === 0 ? 0 : column === chart.days.length - 1 ? WIDTH : x(column) + BAR / 2, y: 14, className: classes.day, textAnchor: column === 0 ? 'start' : column === chart.days.length - 1 ? 'end' : 'middle', children: format.plainDate(day) }), blocks.map((block) => (_jsxs("g", { children: [_jsx("rect", { x: x(column), y: y(block.top), width: BAR, height: Math.max(1, y(block.top + block.height) - y(block.top)), className: classes.block }), y(block.height) - TOP > 12 && (_jsx("text", { x: x(column) + BAR / 2, y: y(block.top + block.height / 2) + 4, textAnchor: "middle", className: classes.tier, children: block.tier }))] }, block.tier)))] }, day)))] }) }));
}
