const GAP = 0.02;
/** Where everything stands. Tiers keep their order, the best on top; those that the table no longer names come last. */
export function flowChart({ order, days, flows }) {
    const tiers = [...new Set([...order, ...flows.flatMap(({ from, to }) => (from ? [from, to] : [to]))])];
    const at = days.map((day, index) => {
        const counts = new Map();
        for (const flow of flows) {
            const tier = index === 0 ? flow.fromDay === day && flow.from : flow.toDay === day && flow.to;
            if (tier)
                counts.set(tier, (counts.get(tier) ?? 0) + flow.customers);
        }
        return counts;
    });
    const most = Math.max(1, ...at.map((counts) => [...counts.values()].reduce((sum, one) => sum + one, 0)));
    const scale = (1 - GAP * (tiers.length - 1)) / most;
    const columns = at.map((counts) => {
        let top = 0;
        return tiers.flatMap((tier) => {
            const customers = counts.get(tier) ?? 0;
            if (customers === 0)
                return [];
            const block = { tier, customers, top, height: customers * scale };
            top += block.height + GAP;
            return [block];
        });
    });
    const ribbons = days.slice(1).map((day, index) => {
        const left = new Map(columns[index]?.map((block) => [block.tier, block.top]));
        const right = new Map(columns[index + 1]?.map((block) => [block.tier, block.top]));
        return flows
            .filter((flow) => flow.toDay === day && flow.from)
            .sort((one, other) => tiers.indexOf(one.from ?? '') - tiers.indexOf(other.from ?? '') || tiers.indexOf(one.to) - tiers.indexOf(other.to))
            .map(({ from, to, customers }) => {
            const height = customers * scale;
            const ribbon = { from: from ?? '', to, customers, fromTop: left.get(from ?? '') ?? 0, toTop: right.get(to) ?? 0, height };
            left.set(ribbon.from, ribbon.fromTop + height);
            right.set(to, ribbon.toTop + height);
            return ribbon;
        });
    });
    // What comes before the first decision would be empty space.
    const first = Math.max(0, Math.min(columns.findIndex((blocks) => blocks.length > 0), days.length - 2));
    return { days: days.map((day, index) => ({ day, blocks: columns[index] ?? [] })).slice(first), ribbons: ribbons.slice(first) };
}
