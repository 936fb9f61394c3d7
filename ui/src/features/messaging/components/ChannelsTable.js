import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Checkbox, NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './ChannelsTable.module.css';
const rhythms = ['NOW', 'DAILY', 'OFF'];
/** One line for each group of news, one switch for each channel; what cannot be switched off says why. */
export function ChannelsTable({ groups, onChange }) {
    const { t } = useTranslation('messaging');
    const change = (changed) => onChange(groups.map((each) => (each.group === changed.group ? changed : each)));
    return (_jsx("div", { className: classes.groups, children: groups.map((each) => {
            const name = t(`group.${each.group}`);
            const reason = t(`settings.fixed.${each.group}`, { defaultValue: '' });
            return (_jsxs("div", { role: "group", "aria-label": name, className: classes.group, children: [_jsxs("div", { className: classes.name, children: [_jsx(Text, { fw: 600, children: name }), reason && (_jsx(Text, { size: "xs", c: "dimmed", children: reason }))] }), _jsx(Checkbox, { label: t('settings.inApp'), checked: each.inApp, disabled: each.fixed, onChange: (event) => change({ ...each, inApp: event.currentTarget.checked }) }), _jsx(NativeSelect, { "aria-label": `${name}: ${t('settings.email')}`, value: each.email, disabled: each.fixed, onChange: (event) => change({ ...each, email: rhythms.find((one) => one === event.currentTarget.value) ?? each.email }), data: rhythms.map((value) => ({ value, label: `${t('settings.email')}: ${t(`settings.${value}`)}` })) }), _jsx(Checkbox, { label: t('settings.push'), checked: each.push, onChange: (event) => change({ ...each, push: event.currentTarget.checked }) })] }, each.group));
        }) }));
}
