import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { ActionIcon, NumberInput, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProductPicker } from '@/features/products/components/ProductPicker';
import { separators, useFormat } from '@/shared/i18n/format';
import { Money } from '@/shared/ui/Money';
import { discountOf, lineTotal, totals } from '../api/items';
import classes from './ItemsTable.module.css';
/** What is offered, for how much, and what it comes to while it is being typed. */
export function ItemsTable({ items, onChange }) {
    const { t } = useTranslation('opportunities');
    const format = useFormat();
    const { list, price } = totals(items);
    const set = (index, part) => onChange?.(items.map((item, at) => (at === index ? { ...item, ...part } : item)));
    return (_jsxs(Stack, { gap: "sm", children: [items.length > 0 && (_jsxs("table", { className: classes.table, children: [_jsx("thead", { children: _jsxs("tr", { children: [_jsx("th", { scope: "col", children: t('items.product') }), _jsx("th", { scope: "col", children: t('items.quantity') }), _jsx("th", { scope: "col", children: t('items.listPrice') }), _jsx("th", { scope: "col", children: t('items.discount') }), _jsx("th", { scope: "col", children: t('items.price') }), onChange && _jsx("td", {})] }) }), _jsx("tbody", { children: items.map((item, index) => (_jsxs("tr", { children: [_jsx("th", { scope: "row", children: item.name }), _jsx("td", { "data-label": t('items.quantity'), children: onChange ? _jsx(Quantity, { item: item, onChange: (quantity) => set(index, { quantity }) }) : format.number(item.quantity) }), _jsx("td", { "data-label": t('items.listPrice'), children: _jsx(Money, { value: item.listPrice }) }), _jsx("td", { "data-label": t('items.discount'), children: onChange ? _jsx(Discount, { item: item, onChange: (discountPercent) => set(index, { discountPercent }) }) : format.percent(item.discountPercent) }), _jsx("td", { "data-label": t('items.price'), children: _jsx(Money, { value: lineTotal(item) }) }), onChange && (_jsx("td", { children: _jsx(ActionIcon, { variant: "subtle", color: "gray", "aria-label": t('items.remove', { name: item.name }), onClick: () => onChange(items.filter((each) => each !== item)), children: _jsx(IconTrash, { size: 16 }) }) }))] }, item.productId))) })] })), onChange && (_jsx(ProductPicker, { label: t('items.add'), currency: items[0]?.listPrice.currency, onPick: ({ id, name, listPrice }) => {
                    const at = items.findIndex(({ productId }) => productId === id);
                    if (at >= 0)
                        set(at, { quantity: (items[at]?.quantity ?? 0) + 1 });
                    else if (listPrice)
                        onChange([...items, { productId: id, name, quantity: 1, listPrice, discountPercent: 0, price: listPrice }]);
                } })), price && list && (_jsxs("dl", { className: classes.totals, "aria-live": "polite", children: [_jsxs("div", { children: [_jsx("dt", { children: t('items.listTotal') }), _jsx("dd", { children: _jsx(Money, { value: list }) })] }), _jsxs("div", { children: [_jsx("dt", { children: t('field.discount') }), _jsx("dd", { children: format.percent(discountOf(list, price)) })] }), _jsxs("div", { className: classes.grand, children: [_jsx("dt", { children: t('items.total') }), _jsx("dd", { children: _jsx(Money, { value: price }) })] })] })), items.length === 0 && (_jsx(Text, { size: "sm", c: "dimmed", children: t('items.emptyHint') }))] }));
}
function Quantity({ item, onChange }) {
    const { t, i18n } = useTranslation('opportunities');
    return (_jsx(NumberInput, { size: "xs", w: 84, "aria-label": t('items.quantityOf', { name: item.name }), min: 1, max: 1_000_000, allowDecimal: false, clampBehavior: "strict", ...separators(i18n.language), value: item.quantity, onChange: (value) => onChange(Math.max(1, Math.round(Number(value) || 1))) }));
}
function Discount({ item, onChange }) {
    const { t, i18n } = useTranslation('opportunities');
    return (_jsx(NumberInput, { size: "xs", w: 84, "aria-label": t('items.discountOf', { name: item.name }), min: 0, max: 100, decimalScale: 2, clampBehavior: "strict", hideControls: true, ...separators(i18n.language), value: item.discountPercent, onChange: (value) => onChange(Number(value) || 0) }));
}
