import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Group, Text, ThemeIcon, Timeline } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconClock, IconHourglass, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
const looks = {
    APPROVE: { icon: IconCheck, color: 'pine' },
    RETURN: { icon: IconArrowBackUp, color: 'marmalade' },
    REJECT: { icon: IconX, color: 'red' },
};
/** Who sits on which level of a round, and what they said. */
export function Levels({ round, at }) {
    const { t } = useTranslation('approvals');
    return (_jsx(_Fragment, { children: round.levels.filter((level) => level.seats.length > 0 || round.state === 'OPEN').map((level) => (_jsxs("div", { children: [_jsxs(Group, { gap: 6, mt: "xs", mb: 6, children: [_jsx(Text, { size: "sm", fw: 600, children: t('level', { level: level.level }) }), level.seats.length > 1 && (_jsx(Text, { size: "xs", c: "dimmed", children: modeText(t, level.mode) }))] }), level.seats.length === 0 ? (_jsx(Text, { size: "sm", c: "dimmed", children: t('notReached', { approvers: level.approvers }) })) : (_jsx(Timeline, { bulletSize: 26, lineWidth: 2, color: "pine", children: level.seats.map((seat) => (_jsx(SeatItem, { seat: seat, deciding: round.state === 'OPEN' && level.level === at && !isOver(level) }, seat.approver.id))) }))] }, level.level))) }));
}
/** Where anybody may decide, the first decision is everybody's. */
const isOver = (level) => level.mode === 'any' && level.seats.some((seat) => seat.decision !== null);
export function modeText(t, mode) {
    const some = /^(\d+) of (\d+)$/.exec(mode);
    return some ? t('mode.some', { needed: some[1], of: some[2] }) : t(`mode.${mode}`, { defaultValue: mode });
}
function SeatItem({ seat, deciding }) {
    const { t } = useTranslation('approvals');
    const format = useFormat();
    const waiting = { icon: seat.askedAt ? IconClock : IconHourglass, color: 'gray' };
    const { icon: Icon, color } = seat.decision ? looks[seat.decision] : waiting;
    const said = seat.decision ? t(`decided.${seat.decision}`) : !deciding ? t('notDecided') : seat.askedAt ? t('deciding') : t('waiting');
    return (_jsxs(Timeline.Item, { bullet: _jsx(ThemeIcon, { size: 26, radius: "xl", variant: "light", color: color, children: _jsx(Icon, { size: 15 }) }), title: _jsx(Text, { size: "sm", children: seat.decidedBy ? t('standIn', { name: seat.decidedBy.name, for: seat.approver.name }) : seat.approver.name }), children: [_jsx(Text, { size: "xs", c: "dimmed", children: [said, seat.byMail && t('byMail'), seat.decidedAt && format.dateTime(seat.decidedAt)].filter(Boolean).join(' · ') }), seat.fallback && (_jsx(Text, { size: "xs", c: "dimmed", children: t(`fallback.${seat.fallback}`, { term: seat.term ?? '' }) })), seat.comment && (_jsx(Text, { size: "sm", mt: 2, children: seat.comment }))] }));
}
