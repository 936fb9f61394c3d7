import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Group, NativeSelect, NumberInput, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProductSelect } from '@/features/products/components/ProductSelect';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { asProblem } from '@/shared/api/problem';
import { languageNames, languages } from '@/shared/i18n';
import { AppLink } from '@/shared/ui/AppLink';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { toast } from '@/shared/ui/toast';
import { interestKinds, jobRoles, leadSources, useCaptureLead } from '../api/leads';
import { asCapture, emptyLead } from '../components/capture';
const countries = ['CZ', 'SK', 'PL', 'DE', 'AT', 'HU', 'FR', 'IT', 'ES', 'NL', 'GB', 'US'];
/** Takes down what somebody said on the phone or at a fair. The web form of strangers ends in the same place. */
export function NewLeadPage() {
    const { t, i18n } = useTranslation('leads');
    const navigate = useNavigate();
    const key = useIdempotencyKey();
    const capture = useCaptureLead();
    const form = useForm({
        initialValues: emptyLead(i18n.language),
        validate: {
            contact: {
                name: (name, { contact }) => (name.trim() || contact.company.trim() ? null : t('capture.nameMissing')),
                email: (email, { contact }) => email.trim() || contact.phone.trim()
                    ? email.trim() && !/^\S+@\S+$/.test(email.trim())
                        ? t('capture.emailWrong')
                        : null
                    : t('capture.answerMissing'),
            },
        },
    });
    const submit = form.onSubmit((values) => capture.mutate({ params: { header: { 'Idempotency-Key': key } }, body: asCapture(values) }, {
        onSuccess: ({ id }) => {
            toast(t('capture.done'));
            void navigate({ to: '/leads/$leadId', params: { leadId: id } });
        },
        onError: (error) => form.setErrors(Object.fromEntries(asProblem(error).fields.map(({ field, message }) => [field, message]))),
    }));
    const regions = new Intl.DisplayNames(i18n.language, { type: 'region' });
    const unknown = { value: '', label: t('capture.unknown') };
    const choices = (group, values) => values.map((value) => ({ value, label: t(`${group}.${value}`) }));
    return (_jsxs("form", { onSubmit: submit, noValidate: true, children: [_jsx(PageHeader, { title: t('capture.title'), over: _jsx(AppLink, { href: "/leads", className: "link", children: t('title') }) }), _jsxs(Stack, { maw: 860, children: [_jsx(Panel, { title: t('contact.title'), children: _jsxs(SimpleGrid, { cols: { base: 1, sm: 2 }, children: [_jsx(TextInput, { label: t('contact.name'), maxLength: 200, autoFocus: true, ...form.getInputProps('contact.name') }), _jsx(TextInput, { label: t('contact.company'), maxLength: 200, ...form.getInputProps('contact.company') }), _jsx(TextInput, { label: t('contact.email'), type: "email", maxLength: 254, ...form.getInputProps('contact.email') }), _jsx(TextInput, { label: t('contact.phone'), type: "tel", maxLength: 40, ...form.getInputProps('contact.phone') }), _jsx(TextInput, { label: t('contact.registrationNumber'), maxLength: 40, ...form.getInputProps('contact.registrationNumber') }), _jsx(NativeSelect, { label: t('contact.jobRole'), data: [unknown, ...choices('jobRole', jobRoles)], ...form.getInputProps('contact.jobRole') }), _jsx(NativeSelect, { label: t('contact.country'), data: [unknown, ...countries.map((code) => ({ value: code, label: regions.of(code) ?? code }))], ...form.getInputProps('contact.country') }), _jsx(NativeSelect, { label: t('contact.language'), data: languages.map((language) => ({ value: language, label: languageNames[language] })), ...form.getInputProps('contact.language') })] }) }), _jsx(Panel, { title: t('interest.title'), children: _jsxs(Stack, { children: [_jsxs(SimpleGrid, { cols: { base: 1, sm: 2 }, children: [_jsx(NativeSelect, { label: t('interest.kind'), data: choices('kind', interestKinds), ...form.getInputProps('interest.kind') }), _jsx(NativeSelect, { label: t('sourceLabel'), data: choices('source', leadSources), ...form.getInputProps('source') }), _jsx(ProductSelect, { label: t('interest.product'), ...form.getInputProps('interest.productId') }), _jsx(NumberInput, { label: t('interest.employees'), min: 0, allowDecimal: false, ...form.getInputProps('interest.employees') })] }), _jsx(Textarea, { label: t('interest.message'), autosize: true, minRows: 3, maxLength: 4000, ...form.getInputProps('interest.message') })] }) }), capture.error != null && _jsx(ProblemAlert, { error: capture.error, hideFields: true }), _jsxs(Group, { justify: "flex-end", children: [_jsx(Button, { component: AppLink, href: "/leads", variant: "default", children: t('cancel', { ns: 'shared' }) }), _jsx(Button, { type: "submit", loading: capture.isPending, children: t('capture.submit') })] })] })] }));
}
