import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { ActionIcon, Avatar, Badge } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconCalendarDue, IconDotsVertical, IconHourglass, IconShieldQuestion } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { AppLink, useOpen } from '@/shared/ui/AppLink';
import { Money } from '@/shared/ui/Money';
import classes from './Board.module.css';
const DAY = 86_400_000;
export const DealCard = memo(function DealCard({ card, now, open, withOwner, lifted, drag, onMenu }) {
    const { t } = useTranslation('opportunities');
    const go = useOpen();
    const href = `/opportunities/${card.id}`;
    return (_jsxs("li", { ref: drag?.innerRef, ...drag?.draggableProps, ...drag?.dragHandleProps, 
        // No button, as a drag handle is by default: the card holds a link and a button of its own.
        role: undefined, "aria-label": drag ? card.name : undefined, className: classes.card, "data-lifted": lifted || undefined, "data-stalled": card.stalled || undefined, "data-row": drag ? '' : undefined, onKeyDown: (event) => {
            if (event.key === 'Enter' && event.target === event.currentTarget && !lifted)
                go(href);
        }, children: [_jsxs("div", { className: classes.cardHead, children: [_jsx(AppLink, { href: href, className: classes.name, draggable: false, tabIndex: drag ? -1 : undefined, children: card.name }), open && (_jsx(ActionIcon, { variant: "subtle", color: "gray", size: "sm", "aria-label": t('card.menu', { name: card.name }), onClick: () => onMenu(card), children: _jsx(IconDotsVertical, { size: 16 }) }))] }), card.customer && _jsx("div", { className: classes.customer, children: card.customer.name }), _jsxs("div", { className: classes.amount, children: [card.amount ? _jsx(Money, { value: card.amount }) : _jsx("span", { className: classes.dim, children: t('noAmount') }), card.discountPercent > 0 && _jsx(Discount, { percent: card.discountPercent })] }), open && _jsx(Marks, { card: card, now: now }), _jsxs("div", { className: classes.cardFoot, children: [open && _jsx(NextStep, { card: card, now: now }), withOwner && card.owner && _jsx(Avatar, { size: 22, color: "pine", name: card.owner.name, title: card.owner.name, alt: card.owner.name, ml: "auto" })] })] }));
});
function Discount({ percent }) {
    const { t } = useTranslation('opportunities');
    const format = useFormat();
    return _jsx("span", { className: classes.dim, children: t('card.discount', { percent: format.percent(percent) }) });
}
function Marks({ card, now }) {
    const { t } = useTranslation('opportunities');
    const format = useFormat();
    const days = Math.max(0, Math.floor((now - Date.parse(card.stageSince)) / DAY));
    const closePassed = card.expectedClose !== null && Date.parse(card.expectedClose) + DAY < now;
    return (_jsxs("div", { className: classes.marks, children: [card.pending && (_jsx(Badge, { variant: "light", color: "marmalade", tt: "none", leftSection: _jsx(IconShieldQuestion, { size: 13 }), children: t('card.waits') })), card.stalled && (_jsx(Badge, { variant: "light", color: "red", tt: "none", leftSection: _jsx(IconAlertTriangle, { size: 13 }), children: t('card.stalled') })), _jsxs("span", { className: classes.mark, title: format.dateTime(card.stageSince), children: [_jsx(IconHourglass, { size: 13, "aria-hidden": true }), days === 0 ? t('card.today') : t('card.age', { count: days })] }), card.expectedClose && (_jsxs("span", { className: closePassed ? classes.late : classes.mark, children: [_jsx(IconCalendarDue, { size: 13, "aria-hidden": true }), t('card.close', { date: format.plainDate(card.expectedClose) })] }))] }));
}
function NextStep({ card, now }) {
    const { t } = useTranslation('opportunities');
    const format = useFormat();
    const next = card.nextActivity;
    if (!next)
        return _jsx("span", { className: classes.warn, children: t('card.noNext') });
    return (_jsxs("span", { className: Date.parse(next.at) < now ? classes.late : classes.next, title: format.dateTime(next.at), children: [_jsx(IconArrowRight, { size: 13, "aria-hidden": true }), next.title, ", ", format.relative(next.at, now)] }));
}
