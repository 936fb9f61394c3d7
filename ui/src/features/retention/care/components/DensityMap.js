import { jsxs as _jsxs, jsx as _jsx } from "react/jsx-runtime";
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { borders, squares, strength } from '../api/grid';
import classes from './DensityMap.module.css';
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
/** All customers, care from left to right and worth upwards. One cell takes the focus; arrows go to the next one that holds anybody. */
export function DensityMap({ density, area, onCell }) {
    const { t } = useTranslation('care');
    const format = useFormat();
    const cells = useMemo(() => squares(density.density), [density]);
    const lines = useMemo(() => borders(density.ground), [density]);
    const highest = Math.max(1, ...cells.map((cell) => cell.customers));
    const [focused, setFocused] = useState(0);
    const side = density.cells;
    const reachable = Math.min(focused, cells.length - 1);
    const walk = (event, from) => {
        if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            onCell(from);
            return;
        }
        const step = STEPS[event.key];
        if (!step)
            return;
        event.preventDefault();
        const next = nearest(cells, from, step);
        if (next < 0)
            return;
        setFocused(next);
        const rects = event.currentTarget.ownerSVGElement?.querySelectorAll('[role="button"]');
        rects?.[next]?.focus();
    };
    return (_jsxs("figure", { className: classes.figure, children: [_jsx("div", { className: classes.axis, children: _jsxs("span", { children: ["\u2191 ", t('worth')] }) }), _jsxs("svg", { viewBox: `0 0 ${side} ${side}`, className: classes.map, role: "group", "aria-label": t('map.label'), children: [cells.map((cell, index) => (_jsx("rect", { role: "button", tabIndex: index === reachable ? 0 : -1, "aria-label": t('map.cell', {
                            care: cell.column * (100 / side),
                            worth: cell.row * (100 / side),
                            zone: t(`zone.${cell.zone}`),
                            customers: format.number(cell.customers),
                        }), "data-zone": cell.zone, "data-chosen": (area.column === cell.column && area.row === cell.row) || undefined, className: classes.cell, x: cell.column, y: side - 1 - cell.row, width: 1, height: 1, fillOpacity: strength(cell.customers, highest), onClick: () => {
                            setFocused(index);
                            onCell(cell);
                        }, onKeyDown: (event) => walk(event, cell) }, `${cell.column}:${cell.row}`))), _jsx("path", { d: lines, className: classes.borders })] }), _jsxs("div", { className: classes.axis, children: [_jsx("span", { children: "0" }), _jsxs("span", { children: [t('contactQuality'), " \u2192"] }), _jsx("span", { children: "100" })] })] }));
}
/** The next cell in a direction: straight ahead is nearer than aside. */
function nearest(cells, from, [columns, rows]) {
    let best = -1;
    let least = Infinity;
    cells.forEach((cell, index) => {
        const ahead = (cell.column - from.column) * columns + (cell.row - from.row) * rows;
        const aside = Math.abs((cell.column - from.column) * rows) + Math.abs((cell.row - from.row) * columns);
        const distance = ahead + 3 * aside;
        if (ahead > 0 && distance < least) {
            best = index;
            least = distance;
        }
    });
    return best;
}
