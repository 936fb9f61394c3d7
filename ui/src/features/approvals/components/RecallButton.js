import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "react/jsx-runtime";
import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { toast } from '@/shared/ui/toast';
import { useRecall } from '../api/approvals';
/** For whoever asked, as long as nobody has decided. */
export function RecallButton({ approval }) {
    const { t } = useTranslation('approvals');
    const recall = useRecall();
    return (_jsxs(_Fragment, { children: [_jsx(Button, { variant: "default", leftSection: _jsx(IconArrowBackUp, { size: 16 }), loading: recall.isPending, onClick: () => recall.mutate({ params: { path: { id: approval.id } }, body: { version: approval.version } }, { onSuccess: () => toast(t('recalled')) }), children: t('recall') }), recall.error != null && _jsx(ProblemAlert, { error: recall.error })] }));
}
