import { jsx as _jsx } from "react/jsx-runtime";
import { IconSearchOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Money } from '@/shared/ui/Money';
import { PagedTable } from '@/shared/ui/PagedTable';
import { PersonName } from '@/shared/ui/PersonName';
import { useTierCustomers } from '../api/value';
import { TierBadge } from './TierBadge';
/** The customers of a tier, those first who bring most. */
export function TierList({ search, onPage }) {
    const { t } = useTranslation('retention');
    const format = useFormat();
    const list = useTierCustomers(search);
    return (_jsx(PagedTable, { label: t('title'), columns: [
            { key: 'name', header: t('customer'), render: (customer) => customer.name },
            { key: 'tier', header: t('tierLabel'), render: (customer) => _jsx(TierBadge, { tier: customer.tier }) },
            { key: 'since', header: t('since'), render: (customer) => (customer.since ? format.date(customer.since) : '–') },
            { key: 'revenue', header: t('revenue'), align: 'right', render: (customer) => _jsx(Money, { value: customer.revenue12 }) },
            { key: 'owner', header: t('owner'), render: (customer) => _jsx(PersonName, { person: customer.owner }) },
        ], list: list, rowKey: (customer) => customer.id, href: (customer) => `/customers/${customer.id}`, onPage: onPage, empty: _jsx(EmptyState, { icon: IconSearchOff, title: t('now.empty') }) }));
}
