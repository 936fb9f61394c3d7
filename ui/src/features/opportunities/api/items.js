import { minorUnits, percentOf, sums, times } from '@/shared/money';
/** What a line comes to: the discounted price of one, rounded as on an invoice, times the quantity. */
export function lineTotal({ listPrice, discountPercent, quantity }) {
    return times(percentOf(listPrice, 100 - discountPercent), quantity);
}
/** What all lines come to at list prices and as offered; a deal is in one currency. */
export function totals(items) {
    return {
        list: sums(items.map(({ listPrice, quantity }) => times(listPrice, quantity)))[0],
        price: sums(items.map(lineTotal))[0],
    };
}
/** The discount of a whole offer, in per cent to two places. */
export function discountOf(list, price) {
    const whole = minorUnits(list);
    return whole === 0n ? 0 : Number(((whole - minorUnits(price)) * 10000n + whole / 2n) / whole) / 100;
}
