import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Alert, Badge, Group, List, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { addressOf, AppLink } from '@/shared/ui/AppLink';
import { Facts } from '@/shared/ui/Facts';
import { Panel } from '@/shared/ui/Panel';
import { TemperatureBadge } from './LeadBadges';
export function ContactPanel({ contact }) {
    const { t, i18n } = useTranslation('leads');
    const name = (type, code) => code && (new Intl.DisplayNames(i18n.language, { type, fallback: 'code' }).of(type === 'region' ? code.toUpperCase() : code) ?? code);
    return (_jsx(Panel, { title: t('contact.title'), children: _jsx(Facts, { facts: [
                [t('contact.name'), contact.name],
                [t('contact.jobRole'), contact.jobRole && t(`jobRole.${contact.jobRole}`)],
                [
                    t('contact.email'),
                    contact.email && (_jsx("a", { className: "link", href: `mailto:${contact.email}`, children: contact.email })),
                ],
                [
                    t('contact.phone'),
                    contact.phone && (_jsx("a", { className: "link", href: `tel:${contact.phone.replace(/[^+\d]/g, '')}`, children: contact.phone })),
                ],
                [t('contact.company'), contact.company],
                [t('contact.registrationNumber'), contact.registrationNumber],
                [t('contact.country'), name('region', contact.country)],
                [t('contact.language'), name('language', contact.language)],
            ] }) }));
}
export function InterestPanel({ lead }) {
    const { t } = useTranslation('leads');
    const format = useFormat();
    const { interest } = lead;
    return (_jsx(Panel, { title: t('interest.title'), children: _jsxs(Stack, { gap: "sm", children: [interest.message && _jsx("blockquote", { className: "said", children: interest.message }), _jsx(Facts, { facts: [
                        [t('interest.kind'), interest.kind && t(`kind.${interest.kind}`)],
                        [t('interest.employees'), interest.employees != null && format.number(interest.employees)],
                        [t('captured'), format.dateTime(lead.capturedAt)],
                        [t('sourceLabel'), t(`source.${lead.source}`)],
                    ] })] }) }));
}
/** Why the table thinks so: every reason that counted, so that a rep can trust or doubt it. */
export function ScorePanel({ lead }) {
    const { t } = useTranslation('leads');
    return (_jsx(Panel, { title: t('score'), aside: lead.temperature && _jsx(TemperatureBadge, { lead: lead }), children: lead.reasons.length > 0 ? (_jsx(List, { size: "sm", spacing: 4, children: lead.reasons.map((reason) => (_jsx(List.Item, { children: t(`reason.${reason}`, { defaultValue: reason }) }, reason))) })) : (_jsx(Text, { size: "sm", c: "dimmed", children: t('notScored') })) }));
}
export function DuplicatesAlert({ duplicates }) {
    const { t } = useTranslation('leads');
    if (duplicates.length === 0)
        return null;
    return (_jsx(Alert, { color: "marmalade", icon: _jsx(IconUsers, {}), title: t('duplicates.title', { count: duplicates.length }), children: _jsx(List, { size: "sm", spacing: 4, children: duplicates.map((duplicate, index) => (_jsx(List.Item, { children: _jsx(Duplicate, { duplicate: duplicate }) }, duplicate.id ?? index))) }) }));
}
function Duplicate({ duplicate: { type, id, label, owner } }) {
    const { t } = useTranslation('leads');
    const kind = t(`duplicates.${type}`, { defaultValue: type });
    const href = id ? addressOf({ type, id }) : undefined;
    return (_jsxs(Group, { gap: 6, children: [_jsx(Badge, { variant: "outline", color: "gray", tt: "none", size: "sm", c: "inherit", children: kind }), href ? (_jsx(AppLink, { href: href, className: "link", children: label ?? kind })) : (_jsx("span", { children: label ?? t('duplicates.elsewhere') })), owner && _jsxs("span", { children: ["\u00B7 ", t('duplicates.ownedBy', { name: owner.name })] })] }));
}
export function DecisionPanel({ lead, decision }) {
    const { t } = useTranslation('leads');
    const format = useFormat();
    return (_jsx(Panel, { title: t(`decided.${decision.outcome}`), children: _jsxs(Stack, { gap: "sm", children: [_jsx(Facts, { facts: [
                        [t('decided.at'), format.dateTime(decision.decidedAt)],
                        [t('decided.reason'), decision.reason && t(`disqualification.${decision.reason}`, { defaultValue: decision.reason })],
                        [t('decided.until'), decision.nurtureUntil && format.plainDate(decision.nurtureUntil)],
                        [
                            t('decided.deal'),
                            lead.opportunityId && (_jsx(AppLink, { href: `/opportunities/${lead.opportunityId}`, className: "link", children: t('decided.openDeal') })),
                        ],
                    ] }), decision.note && _jsx(Text, { size: "sm", children: decision.note })] }) }));
}
