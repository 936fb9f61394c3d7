import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Box, Button, Center, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDocumentTitle } from '@mantine/hooks';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/shared/api/problem';
import { changeLanguage } from '@/shared/i18n';
import { Awning, LogoMark } from '@/shared/ui/Logo';
import { useProblemText } from '@/shared/ui/ProblemAlert';
import { useLogin } from '../api/session';
import { LanguageSwitch } from '../components/LanguageSwitch';
import classes from './LoginPage.module.css';
const route = getRouteApi('/login');
export function LoginPage() {
    const { t } = useTranslation('identity');
    const { back } = route.useSearch();
    const router = useRouter();
    const login = useLogin();
    const form = useForm({
        initialValues: { username: '', password: '' },
        validate: {
            username: (value) => (value ? null : t('login.usernameMissing')),
            password: (value) => (value ? null : t('login.passwordMissing')),
        },
    });
    useDocumentTitle(`${t('login.title')} · Krámek`);
    const submit = form.onSubmit((credentials) => login.mutate({ body: credentials }, {
        onSuccess: async (me) => {
            await changeLanguage(me.language);
            router.history.push(back ?? '/');
        },
        onError: () => form.setFieldValue('password', ''),
    }));
    return (_jsx(Center, { mih: "100dvh", p: "md", component: "main", className: classes.street, children: _jsxs(Box, { w: "100%", maw: 400, children: [_jsxs(Paper, { withBorder: true, shadow: "md", className: classes.shop, children: [_jsx(Awning, { className: classes.awning }), _jsxs(Stack, { p: "xl", pt: "lg", gap: "lg", children: [_jsxs("div", { className: classes.brand, children: [_jsx(LogoMark, { size: 44 }), _jsxs("div", { children: [_jsx(Title, { order: 1, size: "1.75rem", children: "Kr\u00E1mek" }), _jsx(Text, { size: "sm", c: "dimmed", children: t('login.motto') })] })] }), _jsx("form", { onSubmit: submit, noValidate: true, children: _jsxs(Stack, { gap: "md", children: [_jsx(TextInput, { label: t('login.username'), autoComplete: "username", autoCapitalize: "none", spellCheck: false, "data-autofocus": true, autoFocus: true, ...form.getInputProps('username') }), _jsx(PasswordInput, { label: t('login.password'), autoComplete: "current-password", visibilityToggleButtonProps: { 'aria-label': t('login.showPassword') }, ...form.getInputProps('password') }), login.error != null && _jsx(Refusal, { error: login.error }), _jsx(Button, { type: "submit", fullWidth: true, loading: login.isPending, children: t('login.submit') })] }) })] })] }), _jsx(Center, { mt: "md", children: _jsx(LanguageSwitch, {}) })] }) }));
}
function Refusal({ error }) {
    const { t } = useTranslation('identity');
    const text = useProblemText();
    const problem = asProblem(error);
    const words = problem.code === 'badCredentials'
        ? t('login.badCredentials')
        : problem.code === 'tooManyAttempts'
            ? t('login.tooManyAttempts', { count: Math.max(1, Math.ceil((problem.retryAfter ?? 60) / 60)) })
            : text(problem);
    return (_jsx(Text, { role: "alert", size: "sm", c: "var(--mantine-color-error)", children: words }));
}
