import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { Panel } from '@/shared/ui/Panel';
import classes from './Imports.module.css';
const outcomes = ['created', 'updated', 'unchanged', 'rejected'];
/** How the rows end, or would end; the four add up to the rows read. */
export function CountsPanel({ import: at }) {
    const { t } = useTranslation('imports');
    const format = useFormat();
    return (_jsx(Panel, { title: at.state === 'CHECKED' ? t('result.expected') : t('result.title'), children: _jsxs("dl", { className: classes.counts, children: [_jsxs("div", { className: classes.count, children: [_jsx("dt", { children: t('result.rows') }), _jsx("dd", { children: format.number(at.rows) })] }), outcomes.map((outcome) => (_jsxs("div", { className: classes.count, "data-bad": (outcome === 'rejected' && at.rejected > 0) || undefined, children: [_jsx("dt", { children: t(`result.${outcome}`) }), _jsx("dd", { children: format.number(at[outcome]) })] }, outcome)))] }) }));
}
/** Rows that are not stored, each with the reason and what would do instead. */
export function RejectionsPanel({ import: at }) {
    const { t } = useTranslation('imports');
    return (_jsx(Panel, { title: t('rejections.title'), aside: _jsx(Button, { component: "a", href: `/api/imports/${at.id}/rejections.csv`, download: true, size: "xs", variant: "default", leftSection: _jsx(IconDownload, { size: 15 }), children: t('rejections.download') }), children: _jsxs(Stack, { gap: "xs", children: [_jsx("div", { className: classes.scroll, tabIndex: 0, role: "region", "aria-label": t('rejections.title'), children: _jsxs("table", { className: `${classes.table} ${classes.stack}`, children: [_jsx("thead", { children: _jsxs("tr", { children: [_jsx("th", { scope: "col", children: t('rejections.line') }), _jsx("th", { scope: "col", children: t('rejections.value') }), _jsx("th", { scope: "col", children: t('rejections.reason') }), _jsx("th", { scope: "col", children: t('rejections.suggestion') })] }) }), _jsx("tbody", { children: at.rejections.map((rejection) => (_jsxs("tr", { children: [_jsx("th", { scope: "row", children: rejection.line }), _jsxs("td", { children: [rejection.value && _jsx("span", { className: classes.value, children: rejection.value }), rejection.field && (_jsx(Text, { size: "xs", c: "dimmed", children: t(`field.${rejection.field}`, { defaultValue: rejection.field }) }))] }), _jsx("td", { children: rejection.message }), _jsx("td", { children: rejection.suggestion ?? '–' })] }, `${rejection.line}:${rejection.field}:${rejection.code}`))) })] }) }), at.rejected > at.rejections.length && (_jsx(Text, { size: "sm", c: "dimmed", children: t('rejections.more', { count: at.rejected - at.rejections.length }) }))] }) }));
}
