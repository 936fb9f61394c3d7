import { jsx as _jsx } from "react/jsx-runtime";
import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { asLanguage, changeLanguage, languageNames, languages } from '@/shared/i18n';
export function LanguageSwitch({ fullWidth = false, onSwitch }) {
    const { t, i18n } = useTranslation('identity');
    return (_jsx(SegmentedControl, { "aria-label": t('language'), size: "xs", fullWidth: fullWidth, value: asLanguage(i18n.language) ?? 'en', onChange: (language) => {
            void changeLanguage(language);
            onSwitch?.(language);
        }, data: languages.map((language) => ({ value: language, label: _jsx("span", { lang: language, children: languageNames[language] }) })) }));
}
