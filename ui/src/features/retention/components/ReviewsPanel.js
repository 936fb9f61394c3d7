import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Badge, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { AppLink } from '@/shared/ui/AppLink';
import { DateInput, today } from '@/shared/ui/dates';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { toast } from '@/shared/ui/toast';
import { useReviews, useStartReview, useUndecided } from '../api/value';
import classes from './panels.module.css';
const colours = { RUNNING: 'marmalade', STUCK: 'red', ABANDONED: 'gray', DONE: 'pine' };
/** The last reviews, and a new one whenever a manager wants it. */
export function ReviewsPanel() {
    const { t } = useTranslation('retention');
    const { data: reviews, error, refetch } = useReviews(true);
    const start = useStartReview();
    const [asOf, setAsOf] = useState(today());
    return (_jsx(Panel, { title: t('reviews.title'), children: _jsxs(Stack, { gap: "md", children: [_jsxs(Group, { gap: "xs", align: "flex-end", children: [_jsx(DateInput, { label: t('reviews.asOf'), value: asOf, onChange: setAsOf, maxDate: today(), w: 160 }), _jsx(Button, { loading: start.isPending, disabled: !asOf, onClick: () => asOf && start.mutate({ body: { asOf } }, { onSuccess: () => toast(t('reviews.started')) }), children: t('reviews.start') })] }), start.error && _jsx(ProblemAlert, { error: start.error }), error && !reviews && _jsx(ProblemAlert, { error: error, retry: () => void refetch() }), !error && !reviews && _jsx(Skeleton, { height: 120 }), reviews?.length === 0 && _jsx(Text, { size: "sm", children: t('reviews.none') }), reviews?.map((review) => _jsx(ReviewLine, { review: review }, review.id))] }) }));
}
function ReviewLine({ review }) {
    const { t } = useTranslation('retention');
    const format = useFormat();
    return (_jsxs("div", { children: [_jsxs(Group, { gap: "xs", children: [_jsx(Text, { size: "sm", fw: 600, children: t('card.asOf', { date: format.plainDate(review.asOf) }) }), _jsx(Badge, { size: "sm", variant: "light", color: colours[review.state], tt: "none", children: t(`reviews.state.${review.state}`) })] }), _jsx(Text, { size: "xs", c: "dimmed", children: [format.dateTime(review.startedAt), review.startedBy?.name ?? t('reviews.night'), review.state === 'RUNNING' && t(`reviews.stage.${review.stage}`), review.tableVersion != null && t('card.version', { version: review.tableVersion })].filter(Boolean).join(' · ') }), _jsx(Text, { size: "sm", children: t('reviews.numbers', { customers: format.number(review.customers), facts: format.number(review.factsChanged), changed: format.number(review.changed) }) }), review.rowByRow && _jsx(Text, { size: "sm", children: t('reviews.rowByRow') }), review.state === 'STUCK' && (_jsx(AppLink, { href: "/incidents", className: "link", children: t('reviews.stuck') })), review.undecided > 0 && _jsx(Undecided, { review: review })] }));
}
function Undecided({ review }) {
    const { t } = useTranslation('retention');
    const format = useFormat();
    const [open, setOpen] = useState(false);
    return (_jsxs("details", { onToggle: (event) => setOpen(event.currentTarget.open), children: [_jsx("summary", { className: `link ${classes.summary}`, children: t('reviews.undecided', { count: review.undecided, customers: format.number(review.undecided) }) }), open && _jsx(UndecidedList, { id: review.id })] }));
}
function UndecidedList({ id }) {
    const { t } = useTranslation('retention');
    const { data, error } = useUndecided(id);
    if (error)
        return _jsx(ProblemAlert, { error: error });
    return (_jsx(Stack, { gap: 2, mt: 4, children: data?.map(({ customer, violated }) => (_jsxs(Text, { size: "sm", children: [_jsx(AppLink, { href: `/customers/${customer.id}`, className: "link", children: customer.name }), ' ', "\u00B7 ", t(violated ? 'reviews.violated' : 'reviews.noRule')] }, customer.id))) }));
}
