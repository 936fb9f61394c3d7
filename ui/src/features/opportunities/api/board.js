import { negative, percentOf, sums } from '@/shared/money';
/** What a column holds after a card has come or gone. */
function changed(column, cards, card, sign) {
    const amount = card.amount && (sign > 0 ? card.amount : negative(card.amount));
    return {
        ...column,
        cards,
        count: column.count + sign,
        sums: amount ? sums([...column.sums, amount]) : column.sums,
        weighted: amount ? sums([...column.weighted, percentOf(amount, column.probability)]) : column.weighted,
    };
}
/** The board as it looks when a card stands in another stage; without an index it is the newest there. */
export function moveCard(board, id, stage, index) {
    const from = board.columns.find(({ cards }) => cards.some((card) => card.id === id));
    const card = from?.cards.find((each) => each.id === id);
    if (!from || !card || from.stage === stage || !board.columns.some((column) => column.stage === stage))
        return board;
    return {
        ...board,
        columns: board.columns.map((column) => {
            if (column.stage === from.stage)
                return changed(column, column.cards.filter((each) => each.id !== id), card, -1);
            if (column.stage === stage)
                return changed(column, column.cards.toSpliced(index ?? column.cards.length, 0, card), card, 1);
            return column;
        }),
    };
}
/** Puts what the server says of a deal in the place of what the board knew. */
export function replaceCard(board, deal) {
    const moved = moveCard(board, deal.id, deal.stage.key);
    const known = ({ version, pending, stalled, name, customer, amount, discountPercent, expectedClose }) => ({
        version, pending, stalled, name, customer, amount, discountPercent, expectedClose,
        stageSince: deal.stage.since,
        moves: deal.moves.map(({ target }) => target),
    });
    return {
        ...moved,
        columns: moved.columns.map((column) => ({
            ...column,
            cards: column.cards.map((card) => (card.id === deal.id ? { ...card, ...known(deal) } : card)),
        })),
    };
}
/** Where a card may go: what the model and its state allow, and the loss, which is open to every deal that still runs. */
export function targetsOf(card, columns) {
    const stands = columns.find(({ cards }) => cards.some(({ id }) => id === card.id));
    if (stands?.kind !== 'OPEN')
        return [];
    return columns.filter(({ stage, kind }) => stage !== stands.stage && (kind === 'LOST' || card.moves.includes(stage)));
}
