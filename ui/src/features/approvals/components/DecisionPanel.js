import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconMessageQuestion, IconUserShare, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { toast } from '@/shared/ui/toast';
import { useDecide } from '../api/approvals';
import { DelegateDialog, OpinionDialog } from './ConsultDialogs';
/** The decision of whoever is asked. A refusal without a reason helps nobody, so it has to have one. */
export function DecisionPanel({ approval }) {
    const { t } = useTranslation('approvals');
    const decide = useDecide();
    const [comment, setComment] = useState('');
    const [missing, setMissing] = useState(false);
    const [asking, setAsking] = useState(null);
    const field = useRef(null);
    const say = (decision) => {
        const text = comment.trim();
        if (decision !== 'APPROVE' && !text) {
            setMissing(true);
            field.current?.focus();
            return;
        }
        decide.mutate({ params: { path: { id: approval.id } }, body: { decision, version: approval.version, ...(text ? { comment: text } : {}) } }, { onSuccess: () => toast(t(`done.${decision}`)) });
    };
    const waiting = (decision) => decide.isPending && decide.variables.body.decision === decision;
    return (_jsx(Panel, { title: t('decide'), children: _jsxs(Stack, { children: [approval.chances.standsInFor && _jsx(Text, { size: "sm", children: t('standingInFor', { name: approval.chances.standsInFor.name }) }), _jsx(Textarea, { ref: field, label: t('comment'), description: t('commentHint'), autosize: true, minRows: 2, value: comment, error: missing && t('commentMissing'), onChange: (event) => {
                        setComment(event.currentTarget.value);
                        setMissing(false);
                    } }), decide.error != null && _jsx(ProblemAlert, { error: decide.error }), _jsxs(Group, { justify: "space-between", children: [_jsxs(Group, { gap: "xs", children: [_jsx(Button, { size: "xs", variant: "subtle", leftSection: _jsx(IconMessageQuestion, { size: 15 }), onClick: () => setAsking('opinion'), children: t('opinion.ask') }), _jsx(Button, { size: "xs", variant: "subtle", leftSection: _jsx(IconUserShare, { size: 15 }), onClick: () => setAsking('delegate'), children: t('delegate.ask') })] }), _jsxs(Group, { justify: "flex-end", gap: "xs", children: [_jsx(Button, { variant: "light", color: "red", leftSection: _jsx(IconX, { size: 16 }), loading: waiting('REJECT'), disabled: decide.isPending, onClick: () => say('REJECT'), children: t('decision.REJECT') }), approval.chances.sendBack && (_jsx(Button, { variant: "default", leftSection: _jsx(IconArrowBackUp, { size: 16 }), loading: waiting('RETURN'), disabled: decide.isPending, onClick: () => say('RETURN'), children: t('decision.RETURN') })), _jsx(Button, { leftSection: _jsx(IconCheck, { size: 16 }), loading: waiting('APPROVE'), disabled: decide.isPending, onClick: () => say('APPROVE'), children: t('decision.APPROVE') })] })] }), !approval.chances.sendBack && (_jsx(Text, { size: "xs", c: "dimmed", ta: "right", children: t('lastRound') })), asking === 'delegate' && _jsx(DelegateDialog, { approval: approval, onClose: () => setAsking(null) }), asking === 'opinion' && _jsx(OpinionDialog, { approval: approval, onClose: () => setAsking(null) })] }) }));
}
