import { useTranslation } from 'react-i18next';
/** Says a piece of news in the language of the reader; a digest says the worst of what it tells. */
export function useNewsWords() {
    const { t } = useTranslation('messaging');
    return ({ kind, params }) => {
        if (!params['subject'])
            return t('bell.news');
        const worst = params['worstKind'];
        return worst
            ? t(`kind.${kind}`, { ...params, subject: t([`kind.${worst}`, 'kind.OTHER'], params) })
            : t([`kind.${kind}`, 'kind.OTHER'], params);
    };
}
