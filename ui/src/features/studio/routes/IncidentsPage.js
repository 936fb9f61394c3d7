import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Button, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconPlayerPlay } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { SubjectLink } from '@/shared/ui/AppLink';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PagedTable } from '@/shared/ui/PagedTable';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { toast } from '@/shared/ui/toast';
import { useIncidents, useRetry } from '../api/incidents';
const route = getRouteApi('/shell/incidents');
/** Steps of processes that failed: what, for whom, since when; and another try once the cause is gone. */
export function IncidentsPage() {
    const { t } = useTranslation('studio');
    const format = useFormat();
    const { page } = route.useSearch();
    const navigate = route.useNavigate();
    const list = useIncidents(page);
    const retry = useRetry();
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('incidents.title') }), retry.error != null && _jsx(ProblemAlert, { error: retry.error }), _jsx(PagedTable, { label: t('incidents.title'), columns: [
                    {
                        key: 'step',
                        header: t('incidents.step'),
                        render: (incident) => (_jsxs(Stack, { gap: 0, children: [_jsx("span", { children: incident.activityName }), _jsx(Text, { size: "xs", c: "dimmed", fw: 400, children: incident.processName })] })),
                    },
                    { key: 'message', header: t('incidents.message'), render: (incident) => _jsx(Text, { size: "sm", children: incident.message }) },
                    { key: 'subject', header: t('incidents.subject'), render: (incident) => _jsx(Concerned, { incident: incident }) },
                    { key: 'since', header: t('incidents.since'), render: (incident) => format.relative(incident.since) },
                    {
                        key: 'retry',
                        header: t('incidents.retry'),
                        align: 'right',
                        render: (incident) => (_jsx(Button, { size: "xs", variant: "default", leftSection: _jsx(IconPlayerPlay, { size: 14 }), loading: retry.isPending && retry.variables.params.path.id === incident.id, onClick: () => retry.mutate({ params: { path: { id: incident.id } } }, { onSuccess: () => toast(t('incidents.retried')) }), children: t('incidents.retry') })),
                    },
                ], list: list, rowKey: (incident) => incident.id, onPage: (next) => void navigate({ search: { page: next } }), empty: _jsx(EmptyState, { icon: IconCircleCheck, title: t('incidents.empty'), children: t('incidents.emptyText') }) })] }));
}
function Concerned({ incident: { subject } }) {
    const { t } = useTranslation();
    if (!subject)
        return _jsx(_Fragment, { children: "\u2013" });
    return _jsx(SubjectLink, { subject: { ...subject, label: t(`subject.${subject.type}`, { defaultValue: subject.type }) } });
}
