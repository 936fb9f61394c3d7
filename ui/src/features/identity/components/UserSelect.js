import { jsx as _jsx } from "react/jsx-runtime";
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUsers } from '../api/users';
/** Finds a colleague by a few letters of the name. */
export function UserSelect({ label, value, onChange, error, known = [] }) {
    const { t } = useTranslation('identity');
    const [text, setText] = useState('');
    const [query] = useDebouncedValue(text, 200);
    const users = useUsers(query);
    const found = (users.data?.items ?? []).map((user) => ({ value: user.id, label: [user.name, user.team?.name].filter(Boolean).join(' · ') }));
    const others = known.filter((person, at) => known.findIndex(({ id }) => id === person.id) === at && !found.some((each) => each.value === person.id));
    return (_jsx(Select, { label: label, placeholder: t('userHint'), "data-autofocus": true, searchable: true, clearable: true, value: value, onChange: onChange, onSearchChange: setText, 
        // The server has searched already, and better: it ignores diacritics.
        filter: ({ options }) => options, data: [...found, ...others.map(({ id, name }) => ({ value: id, label: name }))], nothingFoundMessage: users.isFetching ? t('loading', { ns: 'shared' }) : t('userNotFound'), error: error }));
}
