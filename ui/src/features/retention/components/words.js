import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
/** Facts, conditions and changes as a reader of this language says them. */
export function useValueWords() {
    const { t } = useTranslation('retention');
    const format = useFormat();
    return useMemo(() => {
        const name = (fact) => t(`fact.${fact.fact}`, { defaultValue: fact.fact });
        const value = (fact) => {
            if (fact.money)
                return format.money(fact.money);
            if (fact.text != null)
                return fact.text;
            if (fact.number == null)
                return t('unknown');
            switch (fact.unit) {
                case 'PERCENT':
                    return format.percent(fact.number);
                case 'DAYS':
                    return t('days', { count: fact.number, value: format.number(fact.number) });
                case 'HOURS':
                    return t('hours', { count: fact.number, value: format.number(fact.number) });
                default:
                    return format.number(fact.number);
            }
        };
        const comparison = ({ operator, value: fixed, other }) => {
            const with_ = fixed ? value(fixed) : other ? t('otherFact', { fact: name(other), value: value(other) }) : '';
            return t(`operator.${operators[operator] ?? 'equal'}`, { value: with_ });
        };
        const condition = ({ denied, alternatives }) => {
            const words = alternatives.map((all) => all.map(comparison).join(t('and'))).join(t('or'));
            return denied ? t('denied', { condition: words }) : words;
        };
        const reason = (code) => (code ? t(`reason.${code}`, { defaultValue: code }) : '');
        return { name, value, condition, reason };
    }, [t, format]);
}
const operators = { '=': 'equal', '<': 'less', '<=': 'atMost', '>': 'more', '>=': 'atLeast', unknown: 'unknown' };
