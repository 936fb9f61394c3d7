import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { refresh } from '@/shared/api/refresh';
export const taskViews = ['mine', 'team', 'all'];
export function useTasks({ page = 0, ...search }) {
    return api.useQuery('get', '/api/tasks', { params: { query: { ...search, subjectType: search.subjectType?.split(','), page } } }, { placeholderData: keepPreviousData });
}
export const taskQuery = (id) => api.queryOptions('get', '/api/tasks/{id}', { params: { path: { id } } });
export function useTask(id) {
    return api.useQuery('get', '/api/tasks/{id}', { params: { path: { id } } }, { select: asTask });
}
function asTask({ task, form, data }) {
    return { ...task, form, data };
}
/** What every change of a task's place makes stale: the task itself (the server returns it) and the lists. */
function useMoved() {
    const client = useQueryClient();
    return {
        onSuccess: (page) => {
            client.setQueryData(taskQuery(page.task.id).queryKey, page);
            void refresh(client, 'tasks');
        },
    };
}
export const useClaim = () => api.useMutation('post', '/api/tasks/{id}/claim', useMoved());
export const useRelease = () => api.useMutation('post', '/api/tasks/{id}/release', useMoved());
export const useAssign = () => api.useMutation('post', '/api/tasks/{id}/assignment', useMoved());
export const usePause = () => api.useMutation('post', '/api/tasks/{id}/pause', useMoved());
export const useResume = () => api.useMutation('delete', '/api/tasks/{id}/pause', useMoved());
export const useFollowUp = () => api.useMutation('put', '/api/tasks/{id}/follow-up', useMoved());
/** A completed task moves its process on, and with it the record it was about. */
export function useComplete() {
    const client = useQueryClient();
    return api.useMutation('post', '/api/tasks/{id}/completion', {
        // Read again by the screen that comes next, not by the one that is left: with the task gone, its customer may be out of sight.
        onSuccess: () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'get' && queryKey[1] !== '/api/tasks/{id}', refetchType: 'none' }),
    });
}
