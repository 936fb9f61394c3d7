// Amounts are decimal strings: a double would lose a heller where the sums are large.
const digits = new Map();
/** How many decimal places a currency is counted in. */
export function digitsOf(currency) {
    let known = digits.get(currency);
    if (known === undefined) {
        known = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
        digits.set(currency, known);
    }
    return known;
}
export function minorUnits({ amount, currency }) {
    const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
    const places = digitsOf(currency);
    const units = BigInt(whole + fraction.padEnd(places, '0').slice(0, places));
    return amount.startsWith('-') ? -units : units;
}
export function ofMinorUnits(units, currency) {
    const places = digitsOf(currency);
    const text = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
    const whole = text.slice(0, text.length - places);
    return { amount: `${units < 0n ? '-' : ''}${whole}${places > 0 ? `.${text.slice(-places)}` : ''}`, currency };
}
/** A share of an amount, rounded half up to the smallest unit; the percentage has two decimal places at most. */
export function percentOf(money, percent) {
    const scaled = minorUnits(money) * BigInt(Math.round(percent * 100));
    const half = scaled < 0n ? -5000n : 5000n;
    return ofMinorUnits((scaled + half) / 10000n, money.currency);
}
export function times(money, quantity) {
    return ofMinorUnits(minorUnits(money) * BigInt(quantity), money.currency);
}
/** One sum for each currency, in the order in which the currencies first appear. */
export function sums(amounts) {
    const totals = new Map();
    for (const money of amounts)
        totals.set(money.currency, (totals.get(money.currency) ?? 0n) + minorUnits(money));
    return [...totals].map(([currency, units]) => ofMinorUnits(units, currency));
}
/** Without the small change, for figures that are looked at together. */
export function whole({ amount, currency }) {
    const units = 10n ** BigInt(digitsOf(currency));
    const rounded = (minorUnits({ amount, currency }) + units / 2n) / units;
    return ofMinorUnits(rounded * units, currency);
}
export function negative(money) {
    return ofMinorUnits(-minorUnits(money), money.currency);
}
