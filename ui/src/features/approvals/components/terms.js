import { jsx as _jsx } from "react/jsx-runtime";
/** On what terms something is offered, as facts; what the seller wrote stays as they wrote it. */
export function termsFacts(terms, t) {
    return [
        [t('paymentTerms'), days(terms, t)],
        [t('contract'), terms.nonStandard && _jsx("span", { style: { whiteSpace: 'pre-line' }, children: terms.nonStandard }, "contract")],
    ];
}
/** Within how many days the customer pays, where it is known. */
export function days(terms, t) {
    return terms.paymentTermsDays === null ? null : t('days', { count: terms.paymentTermsDays });
}
