import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "react/jsx-runtime";
import { IconBellOff } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { addressOf, AppLink } from '@/shared/ui/AppLink';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PagedTable } from '@/shared/ui/PagedTable';
import { PageHeader } from '@/shared/ui/PageHeader';
import { useDigest } from '../api/messages';
import { useNewsWords } from '../components/useNewsWords';
const route = getRouteApi('/shell/notifications/$digestId');
/** What one digest told of, the worst first. */
export function DigestPage() {
    const { t } = useTranslation('messaging');
    const format = useFormat();
    const { digestId } = route.useParams();
    const { page } = route.useSearch();
    const navigate = route.useNavigate();
    const list = useDigest(digestId, page);
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('digest.title') }), _jsx(PagedTable, { label: t('digest.title'), columns: [
                    { key: 'news', header: t('digest.news'), render: (news) => _jsx(Sentence, { news: news }) },
                    { key: 'when', header: t('digest.when'), render: (news) => format.relative(news.createdAt) },
                ], list: list, rowKey: ({ id }) => id, onPage: (next) => void navigate({ search: { page: next } }), empty: _jsx(EmptyState, { icon: IconBellOff, title: t('bell.empty') }) })] }));
}
function Sentence({ news }) {
    const words = useNewsWords()(news);
    const href = news.subject ? addressOf(news.subject) : undefined;
    return href ? (_jsx(AppLink, { href: href, className: "link", children: words })) : (_jsx(_Fragment, { children: words }));
}
