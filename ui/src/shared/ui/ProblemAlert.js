import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Alert, Button, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { ChangedFields } from './ChangedFields';
/** What went wrong, in words of the user: the server's where it said something, ours where it could not. */
export function useProblemText() {
    const { t } = useTranslation();
    return (problem) => {
        if (problem.status === 0)
            return t('problem.unreachable');
        if (problem.status === 404)
            return problem.detail ?? t('problem.notFound');
        return problem.detail ?? (problem.title || t('problem.unknown'));
    };
}
export function ProblemAlert({ error, retry, onClose, hideFields = false, nameOf }) {
    const { t } = useTranslation();
    const text = useProblemText();
    if (!error)
        return null;
    const problem = asProblem(error);
    return (_jsxs(Alert, { color: "red", icon: _jsx(IconAlertTriangle, {}), title: t('problem.title'), role: "alert", ...(onClose ? { withCloseButton: true, closeButtonLabel: t('close'), onClose } : {}), children: [_jsx(Text, { size: "sm", children: text(problem) }), !hideFields && problem.fields.length > 0 && (_jsx(List, { size: "sm", mt: "xs", children: problem.fields.map((field) => (_jsx(List.Item, { children: field.message }, `${field.field}:${field.code}`))) })), problem.code === 'stale' && problem.changed.length > 0 && _jsx(ChangedFields, { changed: problem.changed, nameOf: nameOf }), retry && (_jsx(Button, { mt: "sm", size: "xs", variant: "default", onClick: retry, children: t('retry') }))] }));
}
