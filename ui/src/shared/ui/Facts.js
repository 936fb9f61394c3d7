import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { SimpleGrid, Text } from '@mantine/core';
/** Pairs of a label and what is known; what is not known is left out. */
export function Facts({ facts, cols = 2 }) {
    const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '');
    return (_jsx(SimpleGrid, { component: "dl", cols: { base: Math.min(cols, 2), sm: cols }, spacing: "sm", verticalSpacing: "sm", m: 0, children: known.map(([label, value]) => (_jsxs("div", { children: [_jsx(Text, { component: "dt", size: "xs", c: "dimmed", children: label }), _jsx(Text, { component: "dd", size: "sm", m: 0, style: { overflowWrap: 'anywhere' }, children: value })] }, label))) }));
}
