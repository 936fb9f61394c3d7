import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconTrophy, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AppLink } from '@/shared/ui/AppLink';
import { Dialog } from '@/shared/ui/Dialog';
import { targetsOf } from '../api/board';
/** The same moves as by dragging, for a thumb and for whoever would rather choose from a list. */
export function MoveDialog({ card, columns, onMove, onClose }) {
    const { t } = useTranslation('opportunities');
    const from = columns.find(({ cards }) => cards.some(({ id }) => id === card.id));
    const at = from ? columns.indexOf(from) : 0;
    const look = (column) => {
        if (column.kind === 'LOST')
            return { icon: _jsx(IconX, { size: 18 }), color: 'red' };
        if (column.kind === 'WON')
            return { icon: _jsx(IconTrophy, { size: 18 }), color: undefined };
        if (columns.indexOf(column) < at)
            return { icon: _jsx(IconArrowLeft, { size: 18 }), color: 'gray' };
        return { icon: _jsx(IconArrowRight, { size: 18 }), color: undefined };
    };
    return (_jsx(Dialog, { title: card.name, onClose: onClose, size: "sm", children: _jsxs(Stack, { gap: "xs", children: [_jsx(Text, { size: "sm", c: "dimmed", children: t('move.title') }), targetsOf(card, columns).map((to) => {
                    const { icon, color } = look(to);
                    return (_jsx(Button, { variant: "light", color: color, justify: "flex-start", leftSection: icon, onClick: () => {
                            onClose();
                            if (from)
                                onMove(card, from, to);
                        }, children: to.label }, to.stage));
                }), _jsx(Button, { component: AppLink, href: `/opportunities/${card.id}`, variant: "subtle", justify: "flex-start", children: t('refused.open') })] }) }));
}
