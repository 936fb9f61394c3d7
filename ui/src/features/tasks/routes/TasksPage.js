import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Group, Tabs } from '@mantine/core';
import { IconCoffee, IconSearchOff } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SearchField } from '@/shared/ui/SearchField';
import { taskViews } from '../api/tasks';
import { TaskList } from '../components/TaskList';
const route = getRouteApi('/shell/tasks');
export function TasksPage() {
    const { t } = useTranslation('tasks');
    const { view = 'mine', query, page } = route.useSearch();
    const navigate = route.useNavigate();
    const empty = query ? (_jsx(EmptyState, { icon: IconSearchOff, title: t('empty.search') })) : (_jsx(EmptyState, { icon: IconCoffee, title: t(`empty.${view}`), children: view === 'mine' && t('empty.mineHint') }));
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('title'), actions: _jsx(SearchField, { value: query, label: t('search'), onSearch: (next) => void navigate({ search: { view, query: next } }) }) }), _jsxs(Tabs, { value: view, onChange: (next) => void navigate({ search: { view: (next ?? 'mine'), query } }), keepMounted: false, children: [_jsx(Group, { mb: "md", children: _jsx(Tabs.List, { w: "100%", children: taskViews.map((key) => (_jsx(Tabs.Tab, { value: key, children: t(`view.${key}`) }, key))) }) }), taskViews.map((key) => (_jsx(Tabs.Panel, { value: key, children: _jsx(TaskList, { search: { view: key, query, page }, onPage: (next) => void navigate({ search: { view, query, page: next } }), empty: empty }) }, key)))] })] }));
}
