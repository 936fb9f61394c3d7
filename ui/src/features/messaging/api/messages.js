import { keepPreviousData } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { useRefresh } from '@/shared/api/refresh';
export const messageStates = ['PENDING', 'SENDING', 'SENT', 'UNCONFIRMED', 'FAILED', 'KEPT', 'DISCARDED'];
export const messageChannels = ['EMAIL', 'WEBHOOK', 'PUSH'];
export function useOutbox({ query, page, state, channel }) {
    return api.useQuery('get', '/api/outbox', { params: { query: { q: query, page: page ?? 0, state, channel } } }, { placeholderData: keepPreviousData });
}
export function useMessage(id) {
    return api.useQuery('get', '/api/outbox/{id}', { params: { path: { id } } });
}
export function useDecideMessage() {
    const stale = useRefresh();
    const options = { onSettled: () => void stale('outbox') };
    return {
        retry: api.useMutation('post', '/api/outbox/{id}/retry', options),
        confirm: api.useMutation('post', '/api/outbox/{id}/confirmation', options),
        discard: api.useMutation('post', '/api/outbox/{id}/discard', options),
    };
}
export function useBounces() {
    return api.useQuery('get', '/api/outbox/bounces', { params: { query: { size: 200 } } });
}
export function useClearBounce() {
    const stale = useRefresh();
    return api.useMutation('post', '/api/outbox/bounces/clear', { onSuccess: () => void stale('outbox') });
}
export function useTemplates() {
    return api.useQuery('get', '/api/mail-templates');
}
export function useTemplate(kind, language) {
    return api.useQuery('get', '/api/mail-templates/{kind}/{language}', { params: { path: { kind, language } } });
}
export function useTemplateActions() {
    const stale = useRefresh();
    const options = { onSuccess: () => void stale('mail-templates') };
    return {
        change: api.useMutation('put', '/api/mail-templates/{kind}/{language}', options),
        restore: api.useMutation('delete', '/api/mail-templates/{kind}/{language}', options),
        preview: api.useMutation('post', '/api/mail-templates/{kind}/{language}/preview'),
        test: api.useMutation('post', '/api/mail-templates/{kind}/{language}/test'),
    };
}
export function useWebhooks() {
    return api.useQuery('get', '/api/webhooks');
}
export function useWebhookKinds() {
    return api.useQuery('get', '/api/webhooks/kinds');
}
export function useWebhookActions() {
    const stale = useRefresh();
    const options = { onSuccess: () => void stale('webhooks') };
    return {
        add: api.useMutation('post', '/api/webhooks', options),
        change: api.useMutation('put', '/api/webhooks/{id}', options),
        remove: api.useMutation('delete', '/api/webhooks/{id}', options),
        test: api.useMutation('post', '/api/webhooks/{id}/test'),
    };
}
export function usePreferenceSettings() {
    return api.useQuery('get', '/api/notification-preferences');
}
export function useChangePreferences() {
    const stale = useRefresh();
    return api.useMutation('put', '/api/notification-preferences', { onSuccess: () => void stale('notification-preferences') });
}
export function useDigest(id, page) {
    return api.useQuery('get', '/api/notifications/{id}/items', { params: { path: { id }, query: { page: page ?? 0 } } }, { placeholderData: keepPreviousData });
}
