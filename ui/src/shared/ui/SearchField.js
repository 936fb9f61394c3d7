import { jsx as _jsx } from "react/jsx-runtime";
import { CloseButton, Kbd, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
/** Searches as you type; `/` jumps here from anywhere on the page, the arrow down to what was found. */
export function SearchField({ value = '', onSearch, label }) {
    const { t } = useTranslation();
    const [text, setText] = useState(value);
    const [seen, setSeen] = useState(value);
    if (seen !== value) {
        // The address changed under us (back, a saved view): show what it says.
        setSeen(value);
        setText(value);
    }
    const search = useDebouncedCallback((query) => onSearch(query.trim() || undefined), 250);
    const change = (query) => {
        setText(query);
        search(query);
    };
    return (_jsx(TextInput, { "data-search": true, type: "search", value: text, onChange: (event) => change(event.currentTarget.value), onKeyDown: (event) => {
            const found = event.key === 'ArrowDown' && document.querySelector('main [data-row]');
            if (!found)
                return;
            event.preventDefault();
            found.focus();
        }, placeholder: label, "aria-label": label, leftSection: _jsx(IconSearch, { size: 16 }), rightSection: text ? _jsx(CloseButton, { size: "sm", "aria-label": t('clear'), onClick: () => change('') }) : _jsx(Kbd, { size: "xs", "aria-hidden": true, children: "/" }), w: { base: '100%', xs: 280 } }));
}
