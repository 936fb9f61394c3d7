import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Badge, Group, List, Skeleton, Stack, Text, Timeline } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TierBadge } from '@/features/retention/components/TierBadge';
import { asProblem } from '@/shared/api/problem';
import { useFormat } from '@/shared/i18n/format';
import { AppLink } from '@/shared/ui/AppLink';
import { Facts } from '@/shared/ui/Facts';
import { Money } from '@/shared/ui/Money';
import { Panel } from '@/shared/ui/Panel';
import { PersonName } from '@/shared/ui/PersonName';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useCustomerGlance } from '../api/customers';
/** What one should know of a customer before saying a word to them. */
export function CustomerGlancePanel({ customerId }) {
    const { t } = useTranslation('customers');
    const format = useFormat();
    const { data: customer, error, refetch } = useCustomerGlance(customerId);
    if (error && asProblem(error).status === 404)
        return null;
    return (_jsxs(Panel, { title: t('glance.title'), children: [error != null && _jsx(ProblemAlert, { error: error, retry: () => void refetch() }), !error && !customer && _jsx(Skeleton, { height: 160 }), customer && (_jsxs(Stack, { gap: "md", children: [_jsx(AppLink, { href: `/customers/${customer.id}`, className: "link", children: customer.name }), _jsx(Facts, { facts: [
                            [t('glance.tier'), customer.tier && _jsx(TierBadge, { tier: customer.tier }, "tier")],
                            [t('owner'), _jsx(PersonName, { person: customer.owner }, "owner")],
                            [t('glance.won'), format.number(customer.wonDeals)],
                            [t('glance.open'), t('glance.deals', { count: customer.openDeals })],
                            [t('glance.openAmount'), customer.openAmount.length > 0 && _jsx(Money, { value: customer.openAmount })],
                        ] }), customer.preferences.length > 0 && (_jsx(Group, { gap: 6, children: customer.preferences.map((preference) => (_jsx(Badge, { variant: "light", color: "marmalade", tt: "none", children: preference }, preference))) })), customer.notes.length > 0 && (_jsx(List, { size: "sm", spacing: 2, children: customer.notes.map((note) => (_jsx(List.Item, { children: note }, note))) })), customer.lastContacts.length > 0 && (_jsxs("div", { children: [_jsx(Text, { size: "xs", c: "dimmed", mb: 6, children: t('glance.lastContacts') }), _jsx(Timeline, { bulletSize: 12, lineWidth: 2, color: "pine", children: customer.lastContacts.map((contact) => (_jsx(Timeline.Item, { title: _jsx(Text, { size: "sm", children: contact.title }), children: _jsx(Text, { size: "xs", c: "dimmed", children: [t(`contactKind.${contact.kind}`), format.relative(contact.at), contact.user?.name].filter(Boolean).join(' · ') }) }, contact.id))) })] }))] }))] }));
}
