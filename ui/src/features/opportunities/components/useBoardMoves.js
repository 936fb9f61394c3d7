import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/shared/api/problem';
import { toast } from '@/shared/ui/toast';
import { moveCard } from '../api/board';
import { useMove, useShowOnBoard } from '../api/opportunities';
/**
 * Moves cards at once and asks the server meanwhile. What is on its way is laid over what the server said, so taking a
 * move back is nothing but no longer laying it over.
 */
export function useBoardMoves(search) {
    const { t } = useTranslation('opportunities');
    const { mutateAsync } = useMove();
    const show = useShowOnBoard(search);
    const [shifts, setShifts] = useState([]);
    const [refusal, setRefusal] = useState();
    const [failure, setFailure] = useState();
    const move = async (card, from, to, index) => {
        const shift = { id: card.id, stage: to.stage, index };
        setFailure(undefined);
        setShifts((all) => [...all, shift]);
        try {
            const { outcome, opportunity } = await mutateAsync({
                params: { path: { id: card.id } },
                body: { target: to.stage, version: card.version },
            });
            show(opportunity);
            if (outcome === 'AWAITING_APPROVAL') {
                toast(t('move.waits', { name: card.name }));
            }
            else {
                const back = opportunity.moves.some(({ target }) => target === from.stage);
                const after = { ...card, version: opportunity.version };
                toast(t('move.moved', { name: card.name, stage: opportunity.stage.label }), back ? { label: t('move.undo'), run: () => void move(after, to, from) } : undefined);
            }
        }
        catch (error) {
            const problem = asProblem(error);
            if (problem.code === 'moveRefused')
                setRefusal({ deal: card, target: to.stage, label: to.label, problem });
            else
                setFailure(problem);
        }
        finally {
            setShifts((all) => all.filter((each) => each !== shift));
        }
    };
    return {
        move,
        refusal,
        forgetRefusal: () => setRefusal(undefined),
        failure,
        forgetFailure: () => setFailure(undefined),
        asShown: (board) => shifts.reduce((shown, { id, stage, index }) => moveCard(shown, id, stage, index), board),
    };
}
