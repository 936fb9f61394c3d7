/** What was submitted in the round before this one, if there was one. */
export function roundBefore(approval) {
    return approval.rounds.at(-2);
}
const same = (one, other) => one !== undefined &&
    other !== undefined &&
    one.quantity === other.quantity &&
    one.discountPercent === other.discountPercent &&
    one.price.amount === other.price.amount;
/** The lines of an offer that are not as they were. */
export function changedItems(before, now) {
    const products = [...new Set([...before.items, ...now.items].map(({ product }) => product))];
    return products
        .map((product) => ({
        product,
        before: before.items.find((item) => item.product === product),
        now: now.items.find((item) => item.product === product),
    }))
        .filter((change) => !same(change.before, change.now));
}
