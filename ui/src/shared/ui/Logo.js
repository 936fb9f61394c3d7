import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { useId } from 'react';
/** The mark: a shop under its awning, and the K of its keeper. The same drawing as public/favicon.svg. */
export function LogoMark({ size = 28 }) {
    return (_jsxs("svg", { width: size, height: size, viewBox: "0 0 32 32", "aria-hidden": true, focusable: false, style: { flex: 'none' }, children: [_jsx("rect", { width: "32", height: "32", rx: "7", fill: "#1b4c3c" }), _jsx("path", { d: "M6 6h4v7a2 2 0 0 1-4 0zM14 6h4v7a2 2 0 0 1-4 0zM22 6h4v7a2 2 0 0 1-4 0z", fill: "#f2a33c" }), _jsx("path", { d: "M10 6h4v7a2 2 0 0 1-4 0zM18 6h4v7a2 2 0 0 1-4 0z", fill: "#fdf6e9" }), _jsx("path", { d: "M11 17.5h3v4.1l4.4-4.1h4l-5 4.6 5.4 5.9h-4l-3.6-4.1-1.2 1.1v3h-3z", fill: "#fdf6e9" })] }));
}
/** A striped awning with a scalloped edge, as wide as its box. */
export function Awning({ className }) {
    const id = useId();
    return (_jsxs("svg", { className: className, "aria-hidden": true, focusable: false, children: [_jsx("defs", { children: _jsxs("pattern", { id: id, width: "48", height: "34", patternUnits: "userSpaceOnUse", children: [_jsx("path", { d: "M0 0h24v22a12 12 0 0 1-24 0z", fill: "#1b4c3c" }), _jsx("path", { d: "M24 0h24v22a12 12 0 0 1-24 0z", fill: "#f2a33c" })] }) }), _jsx("rect", { width: "100%", height: "34", fill: `url(#${id})` })] }));
}
