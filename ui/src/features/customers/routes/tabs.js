import { oneOf } from '@/shared/routing';
export const customerTabs = ['timeline', 'purchases', 'care', 'facts'];
export function customerTab(search) {
    const tab = oneOf(customerTabs, search['tab']);
    return tab && tab !== 'timeline' ? { tab } : {};
}
