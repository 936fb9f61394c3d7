import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Alert, Button, Center, Group, Paper, Skeleton, Stack, Text, Textarea, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconArrowBackUp, IconCheck, IconX } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ItemsTable } from '@/features/opportunities/components/ItemsTable';
import { changeLanguage } from '@/shared/i18n';
import { useFormat } from '@/shared/i18n/format';
import { AppLink } from '@/shared/ui/AppLink';
import { Facts } from '@/shared/ui/Facts';
import { Money } from '@/shared/ui/Money';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useDecideByMail, useLetter } from '../api/approvals';
import { termsFacts } from '../components/terms';
const route = getRouteApi('/approve/$token');
/** What the link of an e-mail opens: what is asked for, and three buttons. */
export function ApprovePage() {
    const { t } = useTranslation('approvals');
    const { token } = route.useParams();
    const letter = useLetter(token);
    const language = letter.data?.language;
    useDocumentTitle(`${t('mail.title')} · Krámek`);
    useEffect(() => {
        if (language)
            void changeLanguage(language);
    }, [language]);
    return (_jsx(Center, { mih: "100dvh", p: "md", component: "main", children: _jsxs(Paper, { withBorder: true, shadow: "sm", p: "lg", w: "100%", maw: 640, bg: "var(--kramek-surface)", children: [letter.error != null && _jsx(Refused, { error: letter.error }), letter.isPending && _jsx(Skeleton, { height: 240 }), letter.data && _jsx(Question, { token: token, letter: letter.data })] }) }));
}
function Refused({ error }) {
    const { t } = useTranslation('approvals');
    return (_jsxs(Stack, { children: [_jsx(Title, { order: 1, size: "h3", children: t('mail.title') }), _jsx(ProblemAlert, { error: error }), _jsx(AppLink, { href: "/needs-you", className: "link", children: t('mail.login') })] }));
}
function Question({ token, letter }) {
    const { t } = useTranslation('approvals');
    const format = useFormat();
    const decide = useDecideByMail();
    const [said, setSaid] = useState(null);
    const [comment, setComment] = useState('');
    const [missing, setMissing] = useState(false);
    const field = useRef(null);
    if (said)
        return _jsx(Alert, { color: "pine", title: t(`done.${said}`), icon: _jsx(IconCheck, {}), children: t('mail.thanks') });
    const say = (decision) => {
        const text = comment.trim();
        if (decision !== 'APPROVE' && !text) {
            setMissing(true);
            field.current?.focus();
            return;
        }
        decide.mutate({ params: { path: { token } }, body: { decision, ...(text ? { comment: text } : {}) } }, { onSuccess: () => setSaid(decision) });
    };
    return (_jsxs(Stack, { children: [_jsxs("div", { children: [_jsx(Text, { size: "sm", c: "dimmed", children: letter.label }), _jsx(Title, { order: 1, size: "h3", children: t(`kind.${letter.kind}`) })] }), _jsx(Facts, { cols: 2, facts: [
                    [t('requester'), letter.requester],
                    [t('discount'), letter.discountPercent === null ? null : _jsx("strong", { children: format.percent(letter.discountPercent) }, "discount")],
                    [t('amount'), letter.amount && _jsx(Money, { value: letter.amount })],
                    [t('listAmount'), letter.listAmount && _jsx(Money, { value: letter.listAmount })],
                    [t('margin'), letter.marginPercent === null ? null : format.percent(letter.marginPercent)],
                    ...termsFacts(letter.terms, t),
                    [t('mail.until'), format.dateTime(letter.expiresAt)],
                ] }), letter.items.length > 0 && _jsx(ItemsTable, { items: letter.items.map(({ product, ...item }) => ({ ...item, productId: product, name: product })) }), _jsx(Textarea, { ref: field, label: t('comment'), description: t('commentHint'), autosize: true, minRows: 2, value: comment, error: missing && t('commentMissing'), onChange: (event) => {
                    setComment(event.currentTarget.value);
                    setMissing(false);
                } }), decide.error != null && _jsx(ProblemAlert, { error: decide.error }), _jsxs(Group, { justify: "flex-end", gap: "xs", children: [_jsx(Button, { variant: "light", color: "red", leftSection: _jsx(IconX, { size: 16 }), disabled: decide.isPending, onClick: () => say('REJECT'), children: t('decision.REJECT') }), letter.sendBack && (_jsx(Button, { variant: "default", leftSection: _jsx(IconArrowBackUp, { size: 16 }), disabled: decide.isPending, onClick: () => say('RETURN'), children: t('decision.RETURN') })), _jsx(Button, { leftSection: _jsx(IconCheck, { size: 16 }), loading: decide.isPending, onClick: () => say('APPROVE'), children: t('decision.APPROVE') })] })] }));
}
