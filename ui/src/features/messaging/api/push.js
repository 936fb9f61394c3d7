import { useCallback, useEffect, useState } from 'react';
import { api } from '@/shared/api/client';
const WORKER = '/push-sw.js';
/** Whether this browser is told of news also when the application is not open, and the switch for it. */
export function usePush() {
    const [state, setState] = useState('waiting');
    const key = api.useQuery('get', '/api/notification-preferences/push-key', {}, { enabled: supported() });
    const add = api.useMutation('post', '/api/notification-preferences/browsers');
    const end = api.useMutation('post', '/api/notification-preferences/browsers/end');
    useEffect(() => void stateNow().then(setState), []);
    const allow = useCallback(async () => {
        if (!key.data || (await Notification.requestPermission()) !== 'granted')
            return setState(await stateNow());
        const worker = await navigator.serviceWorker.register(WORKER);
        await navigator.serviceWorker.ready;
        const subscription = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key.data.key });
        const { endpoint, keys } = subscription.toJSON();
        await add.mutateAsync({ body: { endpoint: endpoint ?? '', key: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '' } });
        setState('on');
    }, [add, key.data]);
    const stop = useCallback(async () => {
        const subscription = await current();
        if (subscription) {
            await end.mutateAsync({ body: { endpoint: subscription.endpoint } });
            await subscription.unsubscribe();
        }
        setState('off');
    }, [end]);
    return { state, allow, stop, error: add.error ?? end.error ?? key.error, pending: add.isPending || end.isPending };
}
function supported() {
    return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}
async function current() {
    const worker = await navigator.serviceWorker.getRegistration(WORKER);
    return (await worker?.pushManager.getSubscription()) ?? null;
}
async function stateNow() {
    if (!supported())
        return 'unsupported';
    if (Notification.permission === 'denied')
        return 'denied';
    return (await current()) ? 'on' : 'off';
}
