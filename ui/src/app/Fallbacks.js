import { jsx as _jsx } from "react/jsx-runtime";
import { Button, Center, Container } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AppLink } from '@/shared/ui/AppLink';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
export function NotFound() {
    const { t } = useTranslation('app');
    return (_jsx(Center, { mih: "60dvh", children: _jsx(EmptyState, { icon: IconMapOff, titleOrder: 1, title: t('notFound.title'), action: _jsx(Button, { component: AppLink, href: "/", variant: "light", mt: "sm", children: t('home') }), children: t('notFound.text') }) }));
}
export function Crash({ error }) {
    const router = useRouter();
    return (_jsx(Container, { size: "sm", py: "xl", children: _jsx(ProblemAlert, { error: error, retry: () => void router.invalidate() }) }));
}
