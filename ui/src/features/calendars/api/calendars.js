import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { refresh } from '@/shared/api/refresh';
export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
/** Whose public holidays a calendar may keep. */
export const countries = ['CZ', 'PL'];
export function useCalendars() {
    return api.useQuery('get', '/api/calendars', {});
}
export function useHolidays(country, year) {
    return api.useQuery('get', '/api/calendars/holidays', { params: { query: { country, year } } }, { staleTime: Infinity, enabled: country !== '' });
}
export function useTeams() {
    return api.useQuery('get', '/api/teams', {}, { staleTime: 60_000 });
}
export const usePreview = () => api.useMutation('post', '/api/calendars/preview');
/** Other hours move deadlines everywhere. */
function useSaved() {
    const client = useQueryClient();
    return { onSuccess: () => void refresh(client, 'calendars', 'tasks', 'leads', 'opportunities') };
}
export const useAddCalendar = () => api.useMutation('post', '/api/calendars', useSaved());
export const useChangeCalendar = () => api.useMutation('put', '/api/calendars/{id}', useSaved());
export const useRemoveCalendar = () => api.useMutation('delete', '/api/calendars/{id}', useSaved());
