import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import '@mantine/spotlight/styles.layer.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAddressBook, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCustomers } from '@/features/customers/api/customers';
import { addressOf, useOpen } from '@/shared/ui/AppLink';
const [store, spotlight] = createSpotlight();
/** Ctrl+K: every screen, and every customer by a few letters of the name. */
export function Palette({ places, onClose }) {
    const { t } = useTranslation('app');
    const open = useOpen();
    const [query, setQuery] = useState('');
    const [asked] = useDebouncedValue(query.trim(), 200);
    const customers = useCustomers({ query: asked, size: 8 }, asked.length > 1);
    useEffect(() => spotlight.open(), []);
    const matches = (label) => label.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase());
    const pages = places.map((place) => ({ ...place, label: t(`place.${place.key}`) })).filter(({ label }) => matches(label));
    const found = asked.length > 1 ? (customers.data?.items ?? []) : [];
    return (_jsxs(Spotlight.Root, { attributes: { content: { 'aria-label': t('palette.open') } }, store: store, query: query, onQueryChange: setQuery, onSpotlightClose: onClose, shortcut: null, scrollable: true, maxHeight: 420, children: [_jsx(Spotlight.Search, { placeholder: t('palette.hint'), "aria-label": t('palette.hint'), leftSection: _jsx(IconSearch, { size: 18 }) }), _jsxs(Spotlight.ActionsList, { children: [pages.length > 0 && (_jsx(Spotlight.ActionsGroup, { label: t('palette.pages'), children: pages.map((place) => (_jsx(Spotlight.Action, { label: place.label, leftSection: _jsx(place.icon, { size: 18 }), onClick: () => open(place.href) }, place.key))) })), found.length > 0 && (_jsx(Spotlight.ActionsGroup, { label: t('place.customers'), children: found.map((customer) => (_jsx(Spotlight.Action, { label: customer.name, description: [customer.registrationNumber, customer.city].filter(Boolean).join(' · '), leftSection: _jsx(IconAddressBook, { size: 18 }), onClick: () => open(addressOf({ type: 'customer', id: customer.id }) ?? '/customers') }, customer.id))) })), pages.length + found.length === 0 && !customers.isFetching && (_jsx(Spotlight.Empty, { children: t('palette.nothing') }))] })] }));
}
