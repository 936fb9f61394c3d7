import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '@/shared/api/client';
import { refresh, useRefresh } from '@/shared/api/refresh';
export function useUnreadCount() {
    return api.useQuery('get', '/api/notifications/unread').data?.count ?? 0;
}
export function useNotifications(enabled) {
    return api.useQuery('get', '/api/notifications', { params: { query: { size: 20 } } }, { enabled });
}
export function useMarkRead() {
    const stale = useRefresh();
    return api.useMutation('post', '/api/notifications/read', { onSuccess: () => void stale('notifications') });
}
/** Keeps the bell live. The browser reconnects by itself; what was missed meanwhile is read again on opening. */
export function useNotificationStream() {
    const client = useQueryClient();
    useEffect(() => {
        const source = new EventSource('/api/notifications/stream');
        // News mostly means new or changed work, so open lists are read again as well.
        source.addEventListener('notification', () => void refresh(client, 'notifications', 'tasks', 'escalations', 'approvals'));
        source.addEventListener('open', () => void refresh(client, 'notifications'));
        return () => source.close();
    }, [client]);
}
