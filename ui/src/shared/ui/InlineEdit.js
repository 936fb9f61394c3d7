import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { ProblemAlert } from './ProblemAlert';
/** A fact that is changed where it stands: the pencil opens it, Enter saves, Escape leaves it as it was. */
export function InlineEdit({ label, value, display, editor, onSave, disabled, hint, nameOf }) {
    const { t } = useTranslation();
    const [draft, setDraft] = useState();
    const [error, setError] = useState();
    const [saving, setSaving] = useState(false);
    const pencil = useRef(null);
    const close = () => {
        setDraft(undefined);
        setError(undefined);
        // The pencil is drawn again first; then it takes the focus back.
        requestAnimationFrame(() => pencil.current?.focus());
    };
    const save = async (next) => {
        setSaving(true);
        setError(undefined);
        try {
            await onSave(next);
            close();
        }
        catch (problem) {
            setError(problem);
        }
        finally {
            setSaving(false);
        }
    };
    const refused = error ? asProblem(error) : undefined;
    const inline = refused?.fields.length === 1 ? refused.fields[0]?.message : undefined;
    return (_jsxs("div", { children: [_jsx(Text, { component: "dt", size: "xs", c: "dimmed", children: label }), _jsxs(Text, { component: "dd", size: "sm", m: 0, style: { overflowWrap: 'anywhere' }, children: [draft ? (_jsx("form", { onSubmit: (event) => {
                            event.preventDefault();
                            void save(draft.value);
                        }, onKeyDown: (event) => {
                            if (event.key === 'Escape' && !event.defaultPrevented)
                                close();
                        }, children: _jsxs(Stack, { gap: 6, mt: 2, children: [_jsx(Suspense, { children: editor(draft.value, (next) => setDraft({ value: next }), inline) }), refused && !inline && _jsx(ProblemAlert, { error: refused, nameOf: nameOf }), _jsxs(Group, { gap: 6, children: [_jsx(Button, { type: "submit", size: "compact-sm", loading: saving, children: t('save') }), _jsx(Button, { size: "compact-sm", variant: "default", onClick: close, children: t('cancel') })] })] }) })) : (_jsxs(Group, { gap: 4, wrap: "nowrap", component: "span", children: [_jsx("span", { style: { minWidth: 0 }, children: display }), !disabled && (_jsx(ActionIcon, { ref: pencil, variant: "subtle", color: "gray", size: "sm", "aria-label": t('editField', { field: label }), onClick: () => setDraft({ value }), children: _jsx(IconPencil, { size: 14 }) }))] })), hint && !draft && (_jsx(Text, { span: true, size: "xs", c: "dimmed", display: "block", children: hint }))] })] }));
}
