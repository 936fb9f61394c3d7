import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Stack } from '@mantine/core';
import { IconCircleCheck, IconSearchOff } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEscalationsNeedingMe } from '@/features/escalations/api/escalations';
import { NeedingMe } from '@/features/escalations/components/NeedingMe';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { SearchField } from '@/shared/ui/SearchField';
import { useTasks } from '../api/tasks';
import { TaskList } from '../components/TaskList';
const route = getRouteApi('/shell/needs-you');
/** What only the person in charge can settle: approvals as tasks, and what is stuck, the worst first. */
export function NeedsYouPage() {
    const { t } = useTranslation('tasks');
    const search = route.useSearch();
    const navigate = route.useNavigate();
    const { query, page, stuck: stuckPage, reason } = search;
    const approvals = { view: 'mine', subjectType: 'approval', query, page };
    const decide = useTasks(approvals).data;
    const stuck = useEscalationsNeedingMe({ query, reason, page: stuckPage }).data;
    const nothing = decide?.total === 0 && stuck?.total === 0 && !reason;
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('needsYou.title'), actions: _jsx(SearchField, { value: query, label: t('search'), onSearch: (next) => void navigate({ search: { query: next, reason } }) }) }), nothing ? (_jsx(Nothing, { query: query })) : (_jsxs(Stack, { gap: "md", children: [decide?.total !== 0 && (_jsx(Panel, { title: t('needsYou.approvals'), children: _jsx(TaskList, { search: approvals, onPage: (next) => void navigate({ search: { ...search, page: next } }), empty: null }) })), (stuck?.total !== 0 || reason) && (_jsx(Panel, { title: t('needsYou.escalations'), children: _jsx(NeedingMe, { search: { query, reason, page: stuckPage }, onSearch: (next) => void navigate({ search: { ...search, reason: next.reason, stuck: next.page } }), empty: null }) }))] }))] }));
}
function Nothing({ query }) {
    const { t } = useTranslation('tasks');
    if (query)
        return _jsx(EmptyState, { icon: IconSearchOff, title: t('empty.search') });
    return (_jsx(EmptyState, { icon: IconCircleCheck, title: t('needsYou.empty'), children: t('needsYou.emptyHint') }));
}
