import { describe, expect, it } from 'vitest';
import { flowChart } from './flow';
const moves = {
    order: ['A', 'B'],
    days: ['2026-09-30', '2026-10-31', '2026-11-23'],
    flows: [
        { fromDay: '2026-09-30', toDay: '2026-10-31', from: 'A', to: 'A', customers: 3 },
        { fromDay: '2026-09-30', toDay: '2026-10-31', from: 'A', to: 'B', customers: 1 },
        { fromDay: '2026-10-31', toDay: '2026-11-23', from: 'A', to: 'A', customers: 3 },
        { fromDay: '2026-10-31', toDay: '2026-11-23', from: 'B', to: 'X', customers: 1 },
        { fromDay: '2026-10-31', toDay: '2026-11-23', from: null, to: 'B', customers: 2 },
    ],
};
describe('the chart of moves', () => {
    const chart = flowChart(moves);
    const counts = chart.days.map(({ blocks }) => Object.fromEntries(blocks.map((block) => [block.tier, block.customers])));
    it('counts on each day whoever is in a tier, also in one that is no longer named', () => {
        expect(counts).toEqual([{ A: 4 }, { A: 3, B: 1 }, { A: 3, B: 2, X: 1 }]);
    });
    it('begins with the first day on which anything was decided', () => {
        const late = flowChart({
            ...moves,
            days: ['2026-07-31', '2026-08-31', ...moves.days],
            flows: [{ fromDay: '2026-08-31', toDay: '2026-09-30', from: null, to: 'A', customers: 4 }, ...moves.flows],
        });
        expect(late.days[0]?.day).toBe('2026-09-30');
        expect(late.ribbons).toHaveLength(2);
    });
    it('lets whoever is new begin nowhere', () => {
        expect(chart.ribbons[1]?.map(({ from, to }) => from + to)).toEqual(['AA', 'BX']);
    });
    it('keeps ribbons inside their blocks and the chart inside its frame', () => {
        for (const [index, ribbons] of chart.ribbons.entries()) {
            for (const ribbon of ribbons) {
                const block = chart.days[index]?.blocks.find(({ tier }) => tier === ribbon.from);
                expect(ribbon.fromTop + ribbon.height).toBeLessThanOrEqual((block?.top ?? 0) + (block?.height ?? 0) + 1e-9);
            }
        }
        for (const { blocks } of chart.days)
            expect(Math.max(...blocks.map((block) => block.top + block.height))).toBeLessThanOrEqual(1 + 1e-9);
    });
});
