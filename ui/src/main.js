import { jsx as _jsx } from "react/jsx-runtime";
import './app/styles';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient, router } from './app/router';
import { cssVariables, theme } from './app/theme';
import { whenSessionIsLost } from './shared/api/client';
import { startI18n } from './shared/i18n';
whenSessionIsLost(() => {
    const { pathname, href } = router.state.location;
    if (pathname === '/login')
        return;
    queryClient.clear();
    void router.navigate({ to: '/login', search: { back: href } });
});
await startI18n();
const root = document.getElementById('root');
if (!root)
    throw new Error('index.html has no #root');
createRoot(root).render(_jsx(StrictMode, { children: _jsx(MantineProvider, { theme: theme, cssVariablesResolver: cssVariables, defaultColorScheme: "auto", children: _jsx(QueryClientProvider, { client: queryClient, children: _jsx(RouterProvider, { router: router }) }) }) }));
