import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { ActionIcon, Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldMessage } from '@/shared/ui/fieldMessage';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useAddAddress, useRemoveAddress } from '../api/customers';
const kinds = ['BILLING', 'DELIVERY', 'OTHER'];
const countries = ['CZ', 'SK', 'PL', 'DE', 'AT', 'GB', 'US'];
const lines = ['street', 'city', 'postalCode'];
export function AddressesPanel({ customer }) {
    const { t, i18n } = useTranslation('customers');
    const remove = useRemoveAddress();
    const [adding, setAdding] = useState(false);
    const countryNames = new Intl.DisplayNames(i18n.language, { type: 'region' });
    return (_jsxs(Panel, { title: t('addresses.title'), aside: _jsx(Button, { size: "xs", variant: "default", leftSection: _jsx(IconPlus, { size: 15 }), onClick: () => setAdding(true), children: t('addresses.add') }), children: [customer.addresses.length === 0 && (_jsx(Text, { size: "sm", c: "dimmed", children: t('addresses.none') })), remove.error != null && _jsx(ProblemAlert, { error: remove.error }), _jsx(Stack, { gap: "sm", children: customer.addresses.map((address) => {
                    const words = [address.street, [address.postalCode, address.city].filter(Boolean).join(' '), address.country && countryNames.of(address.country)]
                        .filter(Boolean)
                        .join(', ');
                    return (_jsxs(Group, { justify: "space-between", wrap: "nowrap", children: [_jsxs("div", { children: [_jsx(Text, { size: "xs", c: "dimmed", children: t(`addresses.${address.kind}`) }), _jsx(Text, { size: "sm", children: words })] }), _jsx(ActionIcon, { variant: "subtle", color: "gray", "aria-label": t('remove', { name: words }), onClick: () => remove.mutate({ params: { path: { id: customer.id, addressId: address.id } } }), children: _jsx(IconTrash, { size: 16 }) })] }, address.id));
                }) }), adding && _jsx(AddressDialog, { customerId: customer.id, nameOf: (code) => countryNames.of(code) ?? code, onClose: () => setAdding(false) })] }));
}
function AddressDialog({ customerId, nameOf, onClose }) {
    const { t } = useTranslation('customers');
    const add = useAddAddress();
    const [kind, setKind] = useState('BILLING');
    const [country, setCountry] = useState('CZ');
    const [text, setText] = useState({ street: '', city: '', postalCode: '' });
    return (_jsx(FormDialog, { title: t('addresses.add'), submit: t('save', { ns: 'shared' }), disabled: !text.street.trim() && !text.city.trim(), pending: add.isPending, error: add.error, onClose: onClose, onSubmit: () => add.mutate({
            params: { path: { id: customerId } },
            body: { kind, country, ...Object.fromEntries(lines.filter((line) => text[line].trim()).map((line) => [line, text[line].trim()])) },
        }, { onSuccess: onClose }), children: _jsxs(SimpleGrid, { cols: { base: 1, xs: 2 }, children: [_jsx(NativeSelect, { label: t('addresses.kind'), value: kind, onChange: (event) => setKind(kinds.find((each) => each === event.currentTarget.value) ?? 'OTHER'), data: kinds.map((value) => ({ value, label: t(`addresses.${value}`) })) }), _jsx(NativeSelect, { label: t('addresses.country'), value: country, onChange: (event) => setCountry(event.currentTarget.value), data: countries.map((value) => ({ value, label: nameOf(value) })) }), lines.map((line) => (_jsx(TextInput, { ...(line === 'street' ? { 'data-autofocus': true } : {}), label: t(`addresses.${line}`), value: text[line], onChange: (event) => {
                        const { value } = event.currentTarget;
                        setText((all) => ({ ...all, [line]: value }));
                    }, error: fieldMessage(add.error, line) }, line)))] }) }));
}
