import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconShieldQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApproval } from '@/features/approvals/api/approvals';
import { RecallButton } from '@/features/approvals/components/RecallButton';
import { useMe } from '@/features/identity/api/session';
import { AppLink } from '@/shared/ui/AppLink';
/** A move waits for somebody's consent: who it waits for is one click away, and whoever asked may take it back. */
export function PendingBanner({ pending }) {
    const { t } = useTranslation('opportunities');
    const me = useMe();
    const { data: approval } = useApproval(pending.approvalId ?? undefined);
    return (_jsxs(Alert, { color: "marmalade", icon: _jsx(IconShieldQuestion, {}), title: t('pending.title'), children: [_jsx(Text, { size: "sm", children: t('pending.text', { stage: pending.label }) }), pending.approvalId && (_jsxs(Group, { gap: "sm", mt: "sm", children: [_jsx(Button, { component: AppLink, href: `/approvals/${pending.approvalId}`, size: "xs", variant: "default", children: t('pending.open') }), approval?.state === 'OPEN' && approval.requester?.id === me.id && (_jsx(RecallButton, { approval: approval }))] }))] }));
}
