import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { NumberInput, SegmentedControl, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UserSelect } from '@/features/identity/components/UserSelect';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { useOpen } from '@/shared/ui/AppLink';
import { fieldMessage } from '@/shared/ui/fieldMessage';
import { FormDialog } from '@/shared/ui/FormDialog';
import { toast } from '@/shared/ui/toast';
import { useAddCustomer, useChangeCustomer } from '../api/customers';
const texts = ['registrationNumber', 'email', 'phone', 'website', 'industry'];
const kinds = ['ORGANISATION', 'PERSON'];
/** A new customer, or what is known of one. */
export function CustomerDialog({ customer, onClose }) {
    const { t } = useTranslation('customers');
    const open = useOpen();
    const add = useAddCustomer();
    const change = useChangeCustomer();
    const [kind, setKind] = useState('ORGANISATION');
    const [name, setName] = useState(customer?.name ?? '');
    const [facts, setFacts] = useState(() => Object.fromEntries(texts.map((key) => [key, customer?.[key] ?? ''])));
    const [employees, setEmployees] = useState(customer?.employees ?? '');
    const [ownerId, setOwnerId] = useState(null);
    const key = useIdempotencyKey();
    const { error, isPending } = customer ? change : add;
    const submit = () => {
        const known = {
            name: name.trim(),
            // An empty text takes a fact away; what was never there is not mentioned.
            ...Object.fromEntries(texts.filter((each) => facts[each].trim() || customer?.[each]).map((each) => [each, facts[each].trim()])),
        };
        const count = employees === '' ? null : Number(employees);
        if (customer) {
            change.mutate({ params: { path: { id: customer.id } }, body: { version: customer.version, ...known, employees: count, ...(ownerId ? { ownerId } : {}) } }, { onSuccess: onClose });
        }
        else {
            add.mutate({ params: { header: { 'Idempotency-Key': key } }, body: { kind, ...known, ...(count === null ? {} : { employees: count }) } }, {
                onSuccess: (added) => {
                    onClose();
                    toast(t('added', { name: added.name }));
                    open(`/customers/${added.id}`);
                },
            });
        }
    };
    return (_jsxs(FormDialog, { title: customer ? t('edit') : t('add'), submit: t('save', { ns: 'shared' }), size: "lg", disabled: !name.trim(), pending: isPending, error: error, onSubmit: submit, onClose: onClose, children: [!customer && (_jsx(SegmentedControl, { "aria-label": t('kindTitle'), value: kind, onChange: setKind, data: kinds.map((value) => ({ value, label: t(`kind.${value}`) })) })), _jsx(TextInput, { "data-autofocus": true, required: true, label: t('name'), maxLength: 300, value: name, onChange: (event) => setName(event.currentTarget.value), error: fieldMessage(error, 'name') }), _jsxs(SimpleGrid, { cols: { base: 1, xs: 2 }, children: [texts.map((each) => (_jsx(TextInput, { label: t(each), type: each === 'email' ? 'email' : each === 'phone' ? 'tel' : 'text', value: facts[each], onChange: (event) => {
                            const { value } = event.currentTarget;
                            setFacts((all) => ({ ...all, [each]: value }));
                        }, error: fieldMessage(error, each) }, each))), _jsx(NumberInput, { label: t('employees'), min: 0, allowDecimal: false, hideControls: true, value: employees, onChange: setEmployees, error: fieldMessage(error, 'employees') })] }), customer && _jsx(UserSelect, { label: t('newOwner'), value: ownerId, onChange: setOwnerId, error: fieldMessage(error, 'ownerId') })] }));
}
