/** One square for each cell that holds anybody. */
export function squares(density) {
    const found = new Map();
    for (const { column, row, zone, customers } of density) {
        const key = `${column}:${row}`;
        const known = found.get(key);
        if (!known)
            found.set(key, { column, row, customers, zone, most: customers });
        else {
            known.customers += customers;
            if (customers > known.most)
                Object.assign(known, { zone, most: customers });
        }
    }
    return [...found.values()].map(({ column, row, customers, zone }) => ({ column, row, customers, zone }));
}
/** How strongly a cell is drawn, 0.15 to 1: crowds are a thousand times as large as loners, so it grows with the logarithm. */
export function strength(customers, highest) {
    return 0.15 + (0.85 * Math.log1p(customers)) / Math.log1p(Math.max(1, highest));
}
/** The lines between zones, in cells from the lower left corner of the ground. */
export function borders(ground) {
    const lines = [];
    ground.forEach((zones, row) => zones.forEach((zone, column) => {
        const right = zones[column + 1];
        const above = ground[row + 1]?.[column];
        if (right && right !== zone)
            lines.push(`M${column + 1} ${ground.length - row}v-1`);
        if (above && above !== zone)
            lines.push(`M${column} ${ground.length - row - 1}h1`);
    }));
    return lines.join('');
}
