import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Alert, Button, Group, NumberInput, Stack } from '@mantine/core';
import { IconCheck, IconShoppingBag } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProductSelect } from '@/features/products/components/ProductSelect';
import { newKey } from '@/shared/api/idempotency';
import { useFormat } from '@/shared/i18n/format';
import { Dialog } from '@/shared/ui/Dialog';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useOrder } from '../api/stockOuts';
import { StockOutCard } from './StockOutCard';
/** What the customer wants to buy, and the answer while they wait for it. */
export function OrderDialog({ customer, onBuy, onClose }) {
    const { t } = useTranslation('stock');
    const format = useFormat();
    const order = useOrder();
    const [product, setProduct] = useState(null);
    const [quantity, setQuantity] = useState(1);
    // One key for what is being asked: asked twice it is one order, changed it is another.
    const [key, setKey] = useState(newKey);
    const complete = product !== null && typeof quantity === 'number' && quantity >= 1;
    const ask = () => {
        if (!product || typeof quantity !== 'number')
            return;
        order.mutate({
            params: { header: { 'Idempotency-Key': key } },
            body: { customerId: customer.id, productId: product.value, quantity },
        });
    };
    const changed = () => {
        setKey(newKey());
        order.reset();
    };
    const page = order.data?.page;
    return (_jsx(Dialog, { title: t('order.title', { name: customer.name }), onClose: onClose, size: "lg", children: _jsxs(Stack, { children: [_jsx("form", { noValidate: true, onSubmit: (event) => {
                        event.preventDefault();
                        if (complete && !order.isPending)
                            ask();
                    }, children: _jsxs(Group, { align: "flex-end", gap: "sm", children: [_jsx(ProductSelect, { label: t('order.product'), value: product?.value ?? null, known: product ?? undefined, onChange: (_, option) => {
                                    setProduct(option ? { value: option.value, label: option.label } : null);
                                    changed();
                                }, flex: "1 1 220px", "data-autofocus": true }), _jsx(NumberInput, { label: t('order.quantity'), value: quantity, onChange: (value) => {
                                    setQuantity(value);
                                    changed();
                                }, min: 1, allowDecimal: false, allowNegative: false, w: 110 }), _jsx(Button, { type: "submit", disabled: !complete, loading: order.isPending, children: t('order.ask') })] }) }), order.error != null && _jsx(ProblemAlert, { error: order.error }), _jsxs("div", { "aria-live": "polite", children: [order.data?.inStock && (_jsxs(Alert, { color: "teal", variant: "light", icon: _jsx(IconCheck, {}), title: t('inStock.title'), children: [order.data.available == null ? t('inStock.always') : t('inStock.pieces', { count: order.data.available, pieces: format.number(order.data.available) }), product && typeof quantity === 'number' && (_jsx("div", { children: _jsx(Button, { mt: "sm", size: "xs", leftSection: _jsx(IconShoppingBag, { size: 15 }), onClick: () => onBuy({ product, quantity }), children: t('inStock.record') }) }))] })), page && _jsx(StockOutCard, { first: page, available: order.data?.available ?? undefined }, page.stockOut.id)] })] }) }));
}
