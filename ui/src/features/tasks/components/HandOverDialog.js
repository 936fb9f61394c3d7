import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { UserSelect } from '@/features/identity/components/UserSelect';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useAssign } from '../api/tasks';
export function HandOverDialog({ taskId, onClose }) {
    const { t } = useTranslation('tasks');
    const [userId, setUserId] = useState(null);
    const assign = useAssign();
    return (_jsx(Dialog, { onClose: onClose, title: t('handOver.title'), children: _jsx("form", { onSubmit: (event) => {
                event.preventDefault();
                if (userId)
                    assign.mutate({ params: { path: { id: taskId } }, body: { userId } }, { onSuccess: onClose });
            }, children: _jsxs(Stack, { children: [_jsx(UserSelect, { label: t('handOver.to'), value: userId, onChange: setUserId }), assign.error != null && _jsx(ProblemAlert, { error: assign.error }), _jsxs(Group, { justify: "flex-end", children: [_jsx(Button, { variant: "default", onClick: onClose, children: t('cancel', { ns: 'shared' }) }), _jsx(Button, { type: "submit", disabled: !userId, loading: assign.isPending, children: t('handOver.submit') })] })] }) }) }));
}
