import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Group, Text } from '@mantine/core';
import { IconBolt, IconBuildingStore, IconCalendarTime, IconCheck, IconDots, IconMail, IconNote, IconPhone, IconUsers, } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import classes from './Timeline.module.css';
const icons = {
    CALL: IconPhone,
    MEETING: IconUsers,
    E_MAIL: IconMail,
    NOTE: IconNote,
    VISIT: IconBuildingStore,
    OTHER: IconDots,
    EVENT: IconBolt,
};
/** Where the words for the codes in the events of a case stand. */
const retentionWords = { signal: 'signal', offer: 'kind', effort: 'effort.level', result: 'result' };
export function TimelineEntry({ item, wordOf = (key) => key, onDone, onPlan }) {
    const { t } = useTranslation('activities');
    const format = useFormat();
    const Icon = icons[item.kind];
    const open = !item.done && item.kind !== 'EVENT';
    const { t: tl } = useTranslation('leads');
    const { t: tc } = useTranslation('cases');
    const worded = (name, value) => {
        if (item.event?.code.startsWith('retention'))
            return tc(`${retentionWords[name]}.${value}`, { defaultValue: value });
        if (name === 'until')
            return format.plainDate(value);
        if (name === 'source')
            return tl(`source.${value}`, { defaultValue: value });
        if (item.event?.code === 'leadDisqualified')
            return tl(`disqualification.${value}`, { defaultValue: value });
        return wordOf(value);
    };
    const words = Object.fromEntries(Object.entries(item.event?.params ?? {}).map(([name, value]) => [name, worded(name, value)]));
    const title = item.event ? t(`event.${item.event.code}`, { defaultValue: item.title ?? t('kind.EVENT'), ...words }) : item.title;
    const facts = [
        item.kind !== 'EVENT' && t(`kind.${item.kind}`),
        item.user?.name,
        item.event?.params['onBehalfOf'] && t('onBehalfOf', { name: item.event.params['onBehalfOf'] }),
        item.durationMinutes && t('minutes', { count: item.durationMinutes }),
        item.cost && format.money(item.cost),
        open && item.reminderAt && t('remindsAt', { when: format.dateTime(item.reminderAt) }),
    ].filter(Boolean);
    return (_jsxs("li", { className: classes.entry, "data-event": item.kind === 'EVENT' || undefined, children: [_jsx("span", { className: classes.icon, children: _jsx(Icon, { size: 15, "aria-hidden": true }) }), _jsxs("div", { className: classes.body, children: [_jsxs("div", { className: classes.head, children: [_jsx("span", { className: classes.title, children: title }), _jsx("time", { dateTime: item.at, title: format.dateTime(item.at), className: classes.when, children: format.relative(item.at) })] }), facts.length > 0 && (_jsx(Text, { size: "xs", c: "dimmed", children: facts.join(' · ') })), item.content && _jsx("p", { className: classes.content, children: item.content }), item.outcome && (_jsxs(Text, { size: "sm", children: [_jsxs("b", { children: [t('outcome'), ":"] }), " ", item.outcome] })), open && (_jsxs(Group, { gap: 6, mt: 4, children: [_jsx(Button, { size: "compact-xs", variant: "light", leftSection: _jsx(IconCheck, { size: 13 }), onClick: onDone, children: t('markDone') }), _jsx(Button, { size: "compact-xs", variant: "default", leftSection: _jsx(IconCalendarTime, { size: 13 }), onClick: onPlan, children: t('reschedule') })] }))] })] }));
}
