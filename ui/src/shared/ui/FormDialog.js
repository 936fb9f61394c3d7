import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog';
import { ProblemAlert } from './ProblemAlert';
/** A question in a window of its own: some fields, one button that sends them, one that forgets them. */
export function FormDialog({ title, submit, onSubmit, onClose, pending = false, disabled = false, error, danger, size, aside, children }) {
    const { t } = useTranslation();
    return (_jsx(Dialog, { title: title, onClose: onClose, size: size, children: _jsx("form", { noValidate: true, onSubmit: (event) => {
                event.preventDefault();
                // A dialog lives inside a page that may be a form of its own.
                event.stopPropagation();
                if (!disabled && !pending)
                    onSubmit();
            }, children: _jsxs(Stack, { children: [children, error != null && _jsx(ProblemAlert, { error: error }), _jsxs(Group, { justify: aside ? 'space-between' : 'flex-end', children: [aside, _jsxs(Group, { justify: "flex-end", ml: "auto", children: [_jsx(Button, { variant: "default", onClick: onClose, children: t('cancel') }), _jsx(Button, { type: "submit", color: danger ? 'red' : undefined, disabled: disabled, loading: pending, children: submit })] })] })] }) }) }));
}
