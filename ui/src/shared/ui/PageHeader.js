import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Box, Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
export function PageHeader({ title, over, under, actions }) {
    useDocumentTitle(`${title} · Krámek`);
    return (_jsxs(Group, { justify: "space-between", align: "flex-end", mb: "md", gap: "sm", children: [_jsxs(Box, { miw: 0, maw: "100%", children: [over && (_jsx(Text, { size: "sm", c: "dimmed", component: "div", children: over })), _jsx(Title, { order: 1, children: title }), under && (_jsx(Group, { gap: "xs", mt: 6, children: under }))] }), actions && _jsx(Group, { gap: "xs", children: actions })] }));
}
