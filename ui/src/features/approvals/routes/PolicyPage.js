import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { Unavailable } from '@/shared/ui/Unavailable';
import { save } from '@/shared/files';
import { policyFile, usePolicy, usePolicyCheck } from '../api/policy';
import { FindingList } from '../components/FindingList';
import { PolicyTable } from '../components/PolicyTable';
import { TrialPanel } from '../components/TrialPanel';
/** Who must approve what, whether every row leads to somebody, and what another table would mean. */
export function PolicyPage() {
    const { t } = useTranslation('approvals');
    const policy = usePolicy();
    const findings = usePolicyCheck();
    if (policy.error && !policy.data)
        return _jsx(Unavailable, { error: policy.error, retry: () => void policy.refetch() });
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('policy.title'), actions: _jsx(Button, { variant: "default", leftSection: _jsx(IconDownload, { size: 16 }), onClick: () => void policyFile().then((text) => save('approval-policy.dmn', 'application/xml', text)), children: t('policy.download') }) }), _jsxs(Stack, { gap: "md", children: [_jsxs(Panel, { title: t('policy.inForce'), children: [_jsx(Text, { size: "sm", c: "dimmed", mb: "sm", children: t('policy.hint') }), policy.data ? _jsx(PolicyTable, { policy: policy.data, findings: findings.data ?? [] }) : _jsx(Skeleton, { height: 240 }), findings.data && _jsx(FindingList, { findings: findings.data.filter((finding) => finding.row === null) })] }), _jsx(TrialPanel, {})] })] }));
}
