import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Fieldset, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/identity/api/session';
import { UserSelect } from '@/features/identity/components/UserSelect';
import { DateInput, today } from '@/shared/ui/dates';
import { fieldMessage } from '@/shared/ui/fieldMessage';
import { FormDialog } from '@/shared/ui/FormDialog';
import { toast } from '@/shared/ui/toast';
import { kinds, useAddAbsence, useChangeAbsence, useRemoveAbsence } from '../api/absences';
/** When somebody is away, and who does their work. */
export function AbsenceDialog({ absence, onClose }) {
    const { t } = useTranslation('calendars');
    const me = useMe();
    const [user, setUser] = useState(absence?.user.id ?? me.id);
    const [from, setFrom] = useState(absence?.from ?? today());
    const [until, setUntil] = useState(absence?.until ?? today());
    const [note, setNote] = useState(absence?.note ?? '');
    const [substitute, setSubstitute] = useState(absence?.substitute?.id ?? null);
    const [substitutes, setSubstitutes] = useState(() => Object.fromEntries((absence?.substitutes ?? []).map((each) => [each.kind, each.substitute.id])));
    const [single, setSingle] = useState(Object.keys(substitutes).length > 0);
    const add = useAddAbsence();
    const change = useChangeAbsence();
    const remove = useRemoveAbsence();
    const error = add.error ?? change.error ?? remove.error;
    const known = [{ id: me.id, name: me.name }, ...(absence?.substitute ? [absence.substitute] : []), ...(absence?.substitutes ?? []).map((each) => each.substitute)];
    const closing = (text) => ({
        onSuccess: () => {
            onClose();
            toast(text);
        },
    });
    const submit = () => {
        const body = { from, until, note: note.trim() || null, substituteId: substitute, substitutes };
        if (absence)
            change.mutate({ params: { path: { id: absence.id } }, body: { ...body, version: absence.version } }, closing(t('absence.saved')));
        else
            add.mutate({ body: { ...body, userId: user } }, closing(t('absence.saved')));
    };
    return (_jsxs(FormDialog, { title: absence ? t('absence.edit', { name: absence.user.name }) : t('absence.add'), submit: t('save', { ns: 'shared' }), disabled: !user, pending: add.isPending || change.isPending, error: error, onSubmit: submit, onClose: onClose, aside: absence && (_jsx(Button, { variant: "subtle", color: "red", loading: remove.isPending, onClick: () => remove.mutate({ params: { path: { id: absence.id } } }, closing(t('absence.removed'))), children: t('remove') })), children: [!absence && me.role !== 'REP' && _jsx(UserSelect, { label: t('absence.who'), known: known, value: user, onChange: setUser, error: fieldMessage(error, 'userId') }), _jsxs(SimpleGrid, { cols: 2, children: [_jsx(DateInput, { required: true, label: t('absence.from'), value: from, onChange: (day) => day && (setFrom(day), until < day && setUntil(day)), error: fieldMessage(error, 'from') }), _jsx(DateInput, { required: true, label: t('absence.until'), minDate: from, value: until, onChange: (day) => day && setUntil(day), error: fieldMessage(error, 'until') })] }), _jsx(UserSelect, { label: t('absence.substitute'), known: known, value: substitute, onChange: setSubstitute, error: fieldMessage(error, 'substituteId') }), _jsx(Text, { size: "sm", c: "dimmed", mt: -8, children: t(substitute || single ? 'absence.substituteHint' : 'absence.nobodyHint') }), single ? (_jsx(Fieldset, { legend: t('absence.perKind'), children: _jsx(Stack, { gap: "xs", children: kinds.map((kind) => (_jsx(UserSelect, { label: t(`kind.${kind}`), known: known, value: substitutes[kind] ?? null, onChange: (chosen) => setSubstitutes(Object.fromEntries([...Object.entries(substitutes).filter(([other]) => other !== kind), ...(chosen ? [[kind, chosen]] : [])])), error: fieldMessage(error, `substitutes.${kind}`) }, kind))) }) })) : (_jsx(Button, { variant: "subtle", size: "compact-sm", style: { alignSelf: 'flex-start' }, onClick: () => setSingle(true), children: t('absence.addPerKind') })), _jsx(Textarea, { label: t('absence.note'), description: t('absence.noteHint'), autosize: true, minRows: 2, maxLength: 1000, value: note, onChange: (event) => setNote(event.currentTarget.value) })] }));
}
