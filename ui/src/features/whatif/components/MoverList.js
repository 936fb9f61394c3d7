import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Group, SegmentedControl, Select } from '@mantine/core';
import { IconDownload, IconPinned, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { save } from '@/shared/files';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Money } from '@/shared/ui/Money';
import { PagedTable } from '@/shared/ui/PagedTable';
import { Panel } from '@/shared/ui/Panel';
import { moversFile, useMovers } from '../api/whatIf';
/** Who would be treated otherwise, one by one. */
export function MoverList({ asked, onHold }) {
    const { t } = useTranslation('whatif');
    const [wanted, setWanted] = useState({ direction: 'LOSE', order: 'REVENUE', descending: true });
    const [page, setPage] = useState(0);
    const list = useMovers(asked, wanted, page, true);
    const want = (change) => {
        setWanted({ ...wanted, ...change });
        setPage(0);
    };
    return (_jsxs(Panel, { title: t('movers.title'), children: [_jsxs(Group, { mb: "sm", align: "flex-end", children: [_jsx(SegmentedControl, { "aria-label": t('movers.direction'), value: wanted.direction ?? 'ALL', onChange: (direction) => want({ direction: direction === 'ALL' ? null : direction }), data: ['LOSE', 'GAIN', 'ALL'].map((value) => ({ value, label: t(`movers.${value}`) })) }), _jsx(Select, { label: t('movers.order'), value: wanted.order, allowDeselect: false, onChange: (order) => order && want({ order: order, descending: order !== 'NAME' }), data: ['REVENUE', 'MARGIN', 'NAME'].map((value) => ({ value, label: t(`movers.by.${value}`) })) }), _jsx(Button, { variant: "default", leftSection: _jsx(IconDownload, { size: 16 }), onClick: () => void moversFile(asked, wanted).then((text) => save('what-if.csv', 'text/csv', text)), children: t('movers.export') })] }), _jsx(PagedTable, { label: t('movers.title'), list: list, rowKey: ({ customer }) => customer, href: ({ customer }) => `/customers/${customer}`, onPage: setPage, columns: [
                    { key: 'name', header: t('movers.customer'), render: ({ name }) => name },
                    { key: 'move', header: t('movers.move'), render: ({ was, becomes }) => `${was ?? '–'} → ${becomes ?? '–'}` },
                    { key: 'revenue', header: t('matrix.revenue'), align: 'right', render: ({ revenue }) => _jsx(Money, { value: revenue }) },
                    { key: 'margin', header: t('matrix.margin'), align: 'right', render: ({ margin }) => _jsx(Money, { value: margin }) },
                    {
                        key: 'hold',
                        header: t('cases.hold'),
                        align: 'right',
                        render: (mover) => (_jsx(Button, { size: "compact-xs", variant: "default", leftSection: _jsx(IconPinned, { size: 13 }), onClick: () => onHold(mover), children: t('cases.hold') })),
                    },
                ], empty: _jsx(EmptyState, { icon: IconUsers, title: t('movers.nobody'), titleOrder: 3 }) })] }));
}
