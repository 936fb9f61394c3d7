import { describe, expect, it } from 'vitest';
import { moveCard, replaceCard, targetsOf } from './board';
const card = (id, amount, moves = []) => ({
    id, name: id, stage: 'needs', status: 'OPEN', customer: null, amount: amount === null ? null : { amount, currency: 'CZK' }, discountPercent: 0, owner: null,
    stageSince: '2026-11-20T08:00:00Z', expectedClose: null, stalled: false, pending: null, nextActivity: null, version: 1, moves,
});
const column = (stage, probability, kind, cards = []) => ({
    stage, label: stage, probability, kind, older: false, count: cards.length, cards,
    sums: cards.length ? [{ amount: '1000.00', currency: 'CZK' }] : [],
    weighted: cards.length ? [{ amount: '250.00', currency: 'CZK' }] : [],
});
const board = {
    definitionId: 'd', version: 1,
    columns: [column('needs', 25, 'OPEN', [card('a', '600.00', ['offer']), card('b', '400.00')]), column('offer', 50, 'OPEN'), column('lost', 0, 'LOST')],
};
describe('the board', () => {
    it('carries count, sum and forecast along with a card', () => {
        const [needs, offer] = moveCard(board, 'a', 'offer').columns;
        expect(needs).toMatchObject({ count: 1, sums: [{ amount: '400.00' }], weighted: [{ amount: '100.00' }] });
        expect(offer).toMatchObject({ count: 1, sums: [{ amount: '600.00' }], weighted: [{ amount: '300.00' }] });
    });
    it('is as before when a card is sent back', () => {
        expect(moveCard(moveCard(board, 'a', 'offer'), 'a', 'needs', 0).columns[0]).toEqual(board.columns[0]);
    });
    it('lets a deal go only where it may, or be lost', () => {
        const targets = (id) => targetsOf(board.columns[0].cards.find((each) => each.id === id), board.columns).map(({ stage }) => stage);
        expect(targets('a')).toEqual(['offer', 'lost']);
        expect(targets('b')).toEqual(['lost']);
        expect(targetsOf(card('z', null), moveCard(board, 'a', 'lost').columns)).toEqual([]);
    });
    it('shows what the server says of a deal', () => {
        const pending = { target: 'offer', label: 'Offer', approvalId: null };
        const deal = {
            ...card('a', '600.00'), stage: { key: 'needs', label: 'Needs', since: '2026-11-21T08:00:00Z' }, version: 2, pending, moves: [],
        };
        expect(replaceCard(board, deal).columns[0].cards[0]).toMatchObject({ version: 2, pending, moves: [], stageSince: '2026-11-21T08:00:00Z' });
    });
});
