import createFetchClient, {} from 'openapi-fetch';
import createClient from 'openapi-react-query';
import { Problem } from './problem';
const CSRF_COOKIE = 'XSRF-TOKEN';
export function csrfToken(cookies = document.cookie) {
    const entry = cookies.split('; ').find((cookie) => cookie.startsWith(`${CSRF_COOKIE}=`));
    return entry && decodeURIComponent(entry.slice(CSRF_COOKIE.length + 1));
}
let onSessionLost = () => { };
/** Told once by the application what to do when the server no longer knows us. */
export function whenSessionIsLost(action) {
    onSessionLost = action;
}
const manners = {
    onRequest({ request }) {
        const token = csrfToken();
        if (token && request.method !== 'GET')
            request.headers.set('X-XSRF-TOKEN', token);
        return request;
    },
    async onResponse({ response, schemaPath }) {
        if (response.ok)
            return undefined;
        // Asking who I am, or giving a wrong password, is answered with 401 too; that is no lost session.
        if (response.status === 401 && schemaPath !== '/api/session')
            onSessionLost();
        throw await Problem.of(response);
    },
    onError({ error }) {
        return error instanceof Problem ? error : new Problem(0);
    },
};
export const http = createFetchClient({ baseUrl: globalThis.location?.origin ?? '' });
http.use(manners);
export const api = createClient(http);
