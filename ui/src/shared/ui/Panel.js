import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Paper, Title } from '@mantine/core';
/** One thing on a page, with its heading. */
export function Panel({ title, aside, children }) {
    return (_jsxs(Paper, { component: "section", withBorder: true, p: "md", bg: "var(--kramek-surface)", style: { borderColor: 'var(--kramek-line)' }, children: [title && (_jsxs("div", { className: "panel-head", children: [_jsx(Title, { order: 2, size: "h3", children: title }), aside] })), children] }));
}
