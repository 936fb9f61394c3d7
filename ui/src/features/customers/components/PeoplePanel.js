import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { ActionIcon, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useRemoveContact } from '../api/customers';
const ContactDialog = lazy(() => import('./ContactDialog').then((module) => ({ default: module.ContactDialog })));
/** Whom to talk to, and who of them decides. */
export function PeoplePanel({ customer }) {
    const { t } = useTranslation('customers');
    const remove = useRemoveContact();
    const [editing, setEditing] = useState();
    const roles = (contactId) => customer.buyingCentre.filter((role) => role.contactId === contactId);
    return (_jsxs(Panel, { title: t('people.title'), aside: _jsx(Button, { size: "xs", variant: "default", leftSection: _jsx(IconPlus, { size: 15 }), onClick: () => setEditing({}), children: t('people.add') }), children: [customer.contacts.length === 0 && (_jsx(Text, { size: "sm", c: "dimmed", children: t('people.none') })), remove.error != null && _jsx(ProblemAlert, { error: remove.error }), _jsx(Stack, { gap: "sm", children: customer.contacts.map((contact) => (_jsxs(Group, { justify: "space-between", wrap: "nowrap", align: "flex-start", children: [_jsxs("div", { style: { minWidth: 0, flex: 1 }, children: [_jsxs(Group, { gap: 6, children: [_jsx(Text, { size: "sm", fw: 600, children: contact.name }), roles(contact.id).map(({ role, when }) => (_jsx(Badge, { variant: "light", color: "pine", tt: "none", h: "auto", style: { whiteSpace: 'normal' }, children: [t(`role.${role}`, { defaultValue: role }), when].filter(Boolean).join(' · ') }, role)))] }), _jsxs(Group, { gap: "xs", fz: "sm", c: "dimmed", children: [contact.jobTitle && _jsx("span", { children: contact.jobTitle }), contact.email && (_jsx("a", { className: "link", href: `mailto:${contact.email}`, children: contact.email })), contact.phone && (_jsx("a", { className: "link", href: `tel:${contact.phone.replace(/\s/g, '')}`, children: contact.phone }))] })] }), _jsxs(Group, { gap: 2, wrap: "nowrap", children: [_jsx(ActionIcon, { variant: "subtle", color: "gray", "aria-label": t('editField', { ns: 'shared', field: contact.name }), onClick: () => setEditing({ contact }), children: _jsx(IconPencil, { size: 16 }) }), _jsx(ActionIcon, { variant: "subtle", color: "gray", "aria-label": t('remove', { name: contact.name }), onClick: () => remove.mutate({ params: { path: { id: customer.id, contactId: contact.id } } }), children: _jsx(IconTrash, { size: 16 }) })] })] }, contact.id))) }), _jsx(Suspense, { children: editing && _jsx(ContactDialog, { customer: customer, contact: editing.contact, onClose: () => setEditing(undefined) }) })] }));
}
