import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Group, Kbd, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
const shortcuts = [
    { key: 'palette', keys: ['Ctrl', 'K'] },
    { key: 'search', keys: ['/'] },
    { key: 'next', keys: ['j'] },
    { key: 'previous', keys: ['k'] },
    { key: 'open', keys: ['Enter'] },
    { key: 'complete', keys: ['Ctrl', 'Enter'] },
    { key: 'help', keys: ['?'] },
];
export function CheatSheet({ onClose }) {
    const { t } = useTranslation('app');
    return (_jsx(Dialog, { onClose: onClose, title: t('cheatSheet.title'), children: _jsx(Table, { children: _jsx(Table.Tbody, { children: shortcuts.map(({ key, keys }) => (_jsxs(Table.Tr, { children: [_jsx(Table.Td, { children: t(`cheatSheet.${key}`) }), _jsx(Table.Td, { children: _jsx(Group, { gap: 4, justify: "flex-end", wrap: "nowrap", children: keys.map((name) => (_jsx(Kbd, { children: name }, name))) }) })] }, key))) }) }) }));
}
