import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
export function EmptyState({ icon: Icon, title, titleOrder = 2, children, action }) {
    return (_jsxs(Stack, { align: "center", gap: "xs", py: 48, px: "md", ta: "center", children: [_jsx(ThemeIcon, { size: 56, radius: "xl", variant: "light", color: "marmalade", children: _jsx(Icon, { size: 30, stroke: 1.5 }) }), _jsx(Title, { order: titleOrder, size: "h3", children: title }), children && (_jsx(Text, { c: "dimmed", size: "sm", maw: 420, children: children })), action] }));
}
