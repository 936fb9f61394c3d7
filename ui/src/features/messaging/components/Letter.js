import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Letter.module.css';
/** A message exactly as it leaves. The frame lets nothing run, open or send anything. */
export function Letter({ html, text }) {
    const { t } = useTranslation('messaging');
    const [shown, show] = useState('html');
    if (!html)
        return _jsx("pre", { className: classes.text, children: text });
    return (_jsxs(Stack, { gap: "sm", children: [_jsx(SegmentedControl, { "aria-label": t('outbox.preview'), value: shown, onChange: (next) => show(next), data: ['html', 'text'].map((value) => ({ value, label: t(`outbox.${value}`) })), style: { alignSelf: 'flex-start' } }), shown === 'html' ? (_jsx("iframe", { title: t('outbox.preview'), sandbox: "", srcDoc: html, className: classes.frame })) : (_jsx("pre", { className: classes.text, tabIndex: 0, children: text }))] }));
}
