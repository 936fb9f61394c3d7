import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCoins, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PagedTable } from '@/shared/ui/PagedTable';
import { PageHeader } from '@/shared/ui/PageHeader';
import { useExchangeRates } from '../api/purchases';
const ExchangeRateDialog = lazy(() => import('../components/ExchangeRateDialog').then((module) => ({ default: module.ExchangeRateDialog })));
/** What other currencies are worth, from which day on. */
export function ExchangeRatesPage() {
    const { t } = useTranslation('purchases');
    const format = useFormat();
    const [setting, set] = useDisclosure(false);
    const { data, error, isPending, refetch } = useExchangeRates();
    const rates = data?.rates;
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('rates.title'), under: data && (_jsx(Text, { size: "sm", c: "dimmed", maw: 680, children: t('rates.hint', { currency: data.currency }) })), actions: _jsx(Button, { leftSection: _jsx(IconPlus, { size: 18 }), onClick: set.open, children: t('rates.set') }) }), _jsx(PagedTable, { label: t('rates.title'), columns: [
                    { key: 'currency', header: t('currency', { ns: 'shared' }), render: (rate) => rate.currency },
                    { key: 'from', header: t('rates.validFrom'), render: (rate) => format.plainDate(rate.validFrom) },
                    { key: 'rate', header: t('rates.rate', { currency: data?.currency }), align: 'right', render: (rate) => format.decimal(rate.rate) },
                ], list: { data: rates && { items: rates, page: 0, size: rates.length, total: rates.length }, error, isPending, refetch }, rowKey: (rate) => `${rate.currency} ${rate.validFrom}`, onPage: () => undefined, empty: _jsx(EmptyState, { icon: IconCoins, title: t('rates.empty.title'), action: _jsx(Button, { onClick: set.open, children: t('rates.set') }), children: t('rates.empty.text') }) }), _jsx(Suspense, { children: setting && data && _jsx(ExchangeRateDialog, { own: data.currency, onClose: set.close }) })] }));
}
