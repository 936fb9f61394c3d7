import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldMessage } from '@/shared/ui/fieldMessage';
import { FormDialog } from '@/shared/ui/FormDialog';
import { buyingRoles, useAddContact, useChangeContact, useChangeCustomer } from '../api/customers';
const texts = ['name', 'jobTitle', 'email', 'phone'];
/** One of the customer's people, and what they have to do with a purchase. */
export function ContactDialog({ customer, contact, onClose }) {
    const { t } = useTranslation('customers');
    const before = customer.buyingCentre.find(({ contactId }) => contactId === contact?.id);
    const [facts, setFacts] = useState(() => Object.fromEntries(texts.map((key) => [key, contact?.[key] ?? ''])));
    const [role, setRole] = useState(before?.role ?? '');
    const [when, setWhen] = useState(before?.when ?? '');
    const add = useAddContact();
    const change = useChangeContact();
    const changeCustomer = useChangeCustomer();
    const [error, setError] = useState();
    const submit = async () => {
        setError(undefined);
        const body = { name: facts.name.trim(), jobTitle: facts.jobTitle.trim(), email: facts.email.trim() || undefined, phone: facts.phone.trim() };
        try {
            const saved = contact
                ? await change.mutateAsync({ params: { path: { id: customer.id, contactId: contact.id } }, body })
                : await add.mutateAsync({ params: { path: { id: customer.id } }, body });
            const id = contact?.id ?? saved.contacts.find((each) => !customer.contacts.some((known) => known.id === each.id))?.id;
            const known = buyingRoles.find((each) => each === role);
            if (id && (known !== before?.role || (known && when.trim() !== (before?.when ?? '')))) {
                const others = saved.buyingCentre
                    .filter(({ contactId }) => contactId !== id)
                    .map((each) => ({ ...each, when: each.when ?? undefined }));
                await changeCustomer.mutateAsync({
                    params: { path: { id: customer.id } },
                    body: { version: saved.version, buyingCentre: known ? [...others, { contactId: id, role: known, when: when.trim() || undefined }] : others },
                });
            }
            onClose();
        }
        catch (problem) {
            setError(problem);
        }
    };
    return (_jsx(FormDialog, { title: contact ? contact.name : t('people.add'), submit: t('save', { ns: 'shared' }), disabled: !facts.name.trim(), pending: add.isPending || change.isPending || changeCustomer.isPending, error: error, onSubmit: () => void submit(), onClose: onClose, children: _jsxs(SimpleGrid, { cols: { base: 1, xs: 2 }, children: [texts.map((key) => (_jsx(TextInput, { ...(key === 'name' ? { 'data-autofocus': true, required: true } : {}), label: t(key === 'name' ? 'people.name' : key), type: key === 'email' ? 'email' : key === 'phone' ? 'tel' : 'text', value: facts[key], onChange: (event) => {
                        const { value } = event.currentTarget;
                        setFacts((all) => ({ ...all, [key]: value }));
                    }, error: fieldMessage(error, key) }, key))), _jsx(NativeSelect, { label: t('people.role'), value: role, onChange: (event) => setRole(event.currentTarget.value), data: [{ value: '', label: t('people.noRole') }, ...buyingRoles.map((value) => ({ value, label: t(`role.${value}`) }))] }), role && _jsx(TextInput, { label: t('people.when'), maxLength: 200, value: when, onChange: (event) => setWhen(event.currentTarget.value) })] }) }));
}
