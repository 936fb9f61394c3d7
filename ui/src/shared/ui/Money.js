import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Fragment } from 'react';
import { useFormat } from '../i18n/format';
/** An amount in the reader's way of writing money; several currencies are listed, never added up. */
export function Money({ value }) {
    const format = useFormat();
    const values = Array.isArray(value) ? value : value ? [value] : [];
    if (values.length === 0)
        return _jsx(_Fragment, { children: "\u2013" });
    return values.map((each, index) => (_jsxs(Fragment, { children: [index > 0 && ' + ', _jsx("span", { className: "figures", children: format.money(each) })] }, each.currency)));
}
