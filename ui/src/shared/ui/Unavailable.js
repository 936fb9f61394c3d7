import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "react/jsx-runtime";
import { VisuallyHidden } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { EmptyState } from './EmptyState';
import { ProblemAlert } from './ProblemAlert';
/** In the place of a record that cannot be shown: there is none, or it could not be fetched this time. */
export function Unavailable({ error, retry }) {
    const { t } = useTranslation();
    if (asProblem(error).status === 404)
        return _jsx(EmptyState, { icon: IconMapOff, titleOrder: 1, title: t('problem.notFound') });
    return (_jsxs(_Fragment, { children: [_jsx(VisuallyHidden, { component: "h1", children: t('problem.title') }), _jsx(ProblemAlert, { error: error, retry: retry })] }));
}
