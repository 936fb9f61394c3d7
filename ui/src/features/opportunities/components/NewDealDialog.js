import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CustomerSelect } from '@/features/customers/components/CustomerSelect';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { useOpen as useNavigateTo } from '@/shared/ui/AppLink';
import { DateInput, today } from '@/shared/ui/dates';
import { FormDialog } from '@/shared/ui/FormDialog';
import { fieldMessage } from '@/shared/ui/fieldMessage';
import { OptionalMoneyInput } from '@/shared/ui/MoneyInput';
import { toast } from '@/shared/ui/toast';
import { useOpen } from '../api/opportunities';
/** A deal needs no more than a name to begin; the gates ask for the rest when it is time. */
export function NewDealDialog({ customer: given, onClose }) {
    const { t } = useTranslation('opportunities');
    const go = useNavigateTo();
    const open = useOpen();
    const [name, setName] = useState('');
    const [customer, setCustomer] = useState(given ?? null);
    const [amount, setAmount] = useState(null);
    const [close, setClose] = useState(null);
    // A second click, or a second try after the line broke, must not open a second deal.
    const key = useIdempotencyKey();
    const submit = () => open.mutate({
        params: { header: { 'Idempotency-Key': key } },
        body: {
            name: name.trim(),
            ...(customer ? { customerId: customer.id } : {}),
            ...(amount ? { amount } : {}),
            ...(close ? { expectedClose: close } : {}),
        },
    }, {
        onSuccess: (deal) => {
            onClose();
            toast(t('create.done', { name: deal.name }), { label: t('refused.open'), run: () => go(`/opportunities/${deal.id}`) });
        },
    });
    return (_jsxs(FormDialog, { title: t('create.title'), submit: t('create.submit'), disabled: !name.trim(), pending: open.isPending, error: open.error, onSubmit: submit, onClose: onClose, children: [_jsx(TextInput, { "data-autofocus": true, required: true, label: t('field.name'), maxLength: 200, value: name, onChange: (event) => setName(event.currentTarget.value), error: fieldMessage(open.error, 'name') }), _jsx(CustomerSelect, { label: t('field.customer'), value: customer, onChange: setCustomer, error: fieldMessage(open.error, 'customerId') }), _jsx(OptionalMoneyInput, { label: t('field.amount'), value: amount, onChange: setAmount, error: fieldMessage(open.error, 'amount') }), _jsx(DateInput, { label: t('field.expectedClose'), value: close, onChange: setClose, minDate: today(), clearable: true, error: fieldMessage(open.error, 'expectedClose') })] }));
}
