import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Badge, Group, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { AppLink } from '@/shared/ui/AppLink';
import { Facts } from '@/shared/ui/Facts';
import { InlineEdit } from '@/shared/ui/InlineEdit';
import { Money } from '@/shared/ui/Money';
import { Panel } from '@/shared/ui/Panel';
import { PersonName } from '@/shared/ui/PersonName';
import { useChange } from '../api/opportunities';
// Inputs are loaded when somebody edits; most only read.
const CustomerSelect = lazy(() => import('@/features/customers/components/CustomerSelect').then((module) => ({ default: module.CustomerSelect })));
const UserSelect = lazy(() => import('@/features/identity/components/UserSelect').then((module) => ({ default: module.UserSelect })));
const MoneyInput = lazy(() => import('@/shared/ui/MoneyInput').then((module) => ({ default: module.OptionalMoneyInput })));
const DateInput = lazy(() => import('@/shared/ui/dates').then((module) => ({ default: module.DateInput })));
const DaysInput = lazy(() => import('./DaysInput').then((module) => ({ default: module.DaysInput })));
const TagsInput = lazy(() => import('./CompetitorsInput').then((module) => ({ default: module.CompetitorsInput })));
/** What is known of a deal; whatever a person may change is changed right there. */
export function DealFacts({ deal, nameOf }) {
    const { t } = useTranslation('opportunities');
    const format = useFormat();
    const { mutateAsync } = useChange();
    const fixed = deal.status !== 'OPEN';
    const offerFixed = fixed || deal.locked;
    const save = (part) => mutateAsync({ params: { path: { id: deal.id } }, body: { version: deal.version, ...part } });
    // A deal always has a name and an owner; saving nothing leaves them as they were. The rest can be taken away.
    const saveIf = (part) => (part ? save(part) : Promise.resolve());
    const unknown = t('edit.unknown');
    return (_jsxs(Panel, { children: [_jsxs(SimpleGrid, { component: "dl", cols: { base: 1, xs: 2 }, spacing: "sm", verticalSpacing: "sm", m: 0, mb: "sm", children: [_jsx(InlineEdit, { label: t('field.name'), value: deal.name, display: deal.name, disabled: fixed, nameOf: nameOf, onSave: (name) => saveIf(name.trim() && { name: name.trim() }), editor: (draft, change, error) => (_jsx(TextInput, { autoFocus: true, "aria-label": t('field.name'), maxLength: 200, value: draft, error: error, onChange: (event) => change(event.currentTarget.value) })) }), _jsx(InlineEdit, { label: t('field.customer'), value: deal.customer, display: deal.customer ? (_jsx(AppLink, { href: `/customers/${deal.customer.id}`, className: "link", children: deal.customer.name })) : (unknown), disabled: fixed, nameOf: nameOf, onSave: (customer) => save({ customerId: customer?.id ?? null }), editor: (draft, change, error) => _jsx(CustomerSelect, { label: "", ariaLabel: t('field.customer'), autoFocus: true, value: draft, onChange: change, error: error }) }), _jsx(InlineEdit, { label: t('field.amount'), value: deal.amount, display: deal.amount ? _jsx(Money, { value: deal.amount }) : unknown, disabled: offerFixed || deal.items.length > 0, hint: !offerFixed && deal.items.length > 0 ? t('edit.fromItems') : undefined, nameOf: nameOf, onSave: (amount) => save({ amount }), editor: (draft, change, error) => _jsx(MoneyInput, { label: t('field.amount'), autoFocus: true, value: draft, onChange: change, error: error }) }), _jsx(InlineEdit, { label: t('field.expectedClose'), value: deal.expectedClose, display: deal.expectedClose ? format.plainDate(deal.expectedClose) : unknown, disabled: fixed, nameOf: nameOf, onSave: (expectedClose) => save({ expectedClose }), editor: (draft, change, error) => _jsx(DateInput, { "aria-label": t('field.expectedClose'), autoFocus: true, clearable: true, clearButtonProps: { 'aria-label': t('clear', { ns: 'shared' }) }, value: draft, onChange: change, error: error }) }), _jsx(InlineEdit, { label: t('field.paymentTerms'), value: deal.paymentTermsDays, display: deal.paymentTermsDays === null
                            ? t('edit.usualTerms', { count: deal.usualPaymentTermsDays })
                            : t('edit.days', { count: deal.paymentTermsDays }), disabled: offerFixed, nameOf: nameOf, onSave: (paymentTermsDays) => save({ paymentTermsDays }), editor: (draft, change, error) => (_jsx(DaysInput, { label: t('field.paymentTerms'), usual: deal.usualPaymentTermsDays, value: draft, onChange: change, error: error })) }), _jsx(InlineEdit, { label: t('field.nonStandardTerms'), value: deal.nonStandardTerms, display: deal.nonStandardTerms ? _jsx("span", { style: { whiteSpace: 'pre-line' }, children: deal.nonStandardTerms }) : t('edit.ourContract'), disabled: offerFixed, nameOf: nameOf, onSave: (terms) => save({ nonStandardTerms: terms?.trim() || null }), editor: (draft, change, error) => (_jsx(Textarea, { autoFocus: true, "aria-label": t('field.nonStandardTerms'), placeholder: t('edit.contractHint'), autosize: true, minRows: 2, maxRows: 8, maxLength: 1000, value: draft ?? '', error: error, onChange: (event) => change(event.currentTarget.value) })) }), _jsx(InlineEdit, { label: t('field.owner'), value: deal.owner?.id ?? null, display: _jsx(PersonName, { person: deal.owner }), disabled: fixed, nameOf: nameOf, onSave: (ownerId) => saveIf(ownerId && { ownerId }), editor: (draft, change, error) => _jsx(UserSelect, { label: t('field.owner'), value: draft, onChange: change, error: error }) }), _jsx(InlineEdit, { label: t('field.competitors'), value: deal.competitors, display: deal.competitors.length > 0 ? (_jsx(Group, { gap: 4, component: "span", children: deal.competitors.map((name) => (_jsx(Badge, { variant: "light", color: "gray", tt: "none", children: name }, name))) })) : (unknown), disabled: fixed, nameOf: nameOf, onSave: (competitors) => save({ competitors }), editor: (draft, change, error) => _jsx(TagsInput, { value: draft, onChange: change, error: error }) })] }), _jsx(Facts, { facts: [
                    [t('field.listAmount'), deal.listAmount && _jsx(Money, { value: deal.listAmount })],
                    [t('field.discount'), deal.discountPercent > 0 && format.percent(deal.discountPercent)],
                    [t('field.margin'), deal.marginPercent !== null && format.percent(deal.marginPercent)],
                    [t('field.team'), deal.team?.name],
                    [t('field.created'), format.date(deal.createdAt)],
                    [t('field.closed'), deal.closedAt && format.date(deal.closedAt)],
                    [t('field.lossReason'), deal.lossReason && t(`lossReason.${deal.lossReason}`)],
                    [t('field.lossNote'), deal.lossNote],
                    [t('field.reopenReason'), deal.reopenReason],
                    [
                        t('field.lead'),
                        deal.leadId && (_jsx(AppLink, { href: `/leads/${deal.leadId}`, className: "link", children: t('field.leadOpen') })),
                    ],
                ] })] }));
}
