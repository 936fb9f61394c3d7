import { afterEach, describe, expect, it, vi } from 'vitest';
import { csrfToken, http, whenSessionIsLost } from './client';
import { asProblem, Problem } from './problem';
const answer = (status, body) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });
afterEach(() => vi.restoreAllMocks());
describe('the client', () => {
    it('finds the CSRF token among other cookies', () => {
        expect(csrfToken('a=1; XSRF-TOKEN=ab%2Fc; b=2')).toBe('ab/c');
        expect(csrfToken('a=1')).toBeUndefined();
    });
    it('throws what the server refused, with its code and fields', async () => {
        const fetch = vi.fn(async () => answer(422, { code: 'moveRefused', detail: 'No.', fields: [{ field: 'amount', code: 'missing', message: 'Fill in' }] }));
        const error = await http.GET('/api/tasks', { fetch }).catch(asProblem);
        expect(error).toMatchObject({ status: 422, code: 'moveRefused', fields: [{ field: 'amount' }] });
    });
    it('tells when the session is lost, but not when the password is wrong', async () => {
        const lost = vi.fn();
        whenSessionIsLost(lost);
        const fetch = vi.fn(async () => answer(401, { code: 'badCredentials' }));
        await http.POST('/api/session', { body: { username: 'a', password: 'b' }, fetch }).catch(() => { });
        expect(lost).not.toHaveBeenCalled();
        await http.GET('/api/tasks', { fetch }).catch(() => { });
        expect(lost).toHaveBeenCalledOnce();
    });
    it('makes a problem of silence', async () => {
        const fetch = vi.fn(async () => Promise.reject(new TypeError('Failed to fetch')));
        const error = await http.GET('/api/tasks', { fetch }).catch((thrown) => thrown);
        expect(error).toBeInstanceOf(Problem);
        expect(error).toMatchObject({ status: 0, code: 'unreachable' });
    });
});
