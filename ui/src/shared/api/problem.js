/** What the server refused and why (RFC 9457), or that it could not be reached. The texts are in the user's language. */
export class Problem extends Error {
    status;
    code;
    title;
    detail;
    fields;
    changed;
    retryAfter;
    /** What is wrong with something as long as a model, in the words of whoever checked it. */
    causes;
    constructor(status, body = {}) {
        super(body.detail ?? body.title ?? `HTTP ${status}`);
        this.name = 'Problem';
        this.status = status;
        this.code = body.code ?? (status === 0 ? 'unreachable' : `http${status}`);
        this.title = body.title ?? '';
        this.detail = body.detail;
        this.fields = body.fields ?? [];
        this.changed = body.changed ?? [];
        this.retryAfter = body.retryAfter;
        this.causes = body.causes ?? [];
    }
    static async of(response) {
        const isJson = response.headers.get('content-type')?.includes('json') ?? false;
        const body = isJson ? await response.json().catch(() => ({})) : {};
        return new Problem(response.status, typeof body === 'object' && body !== null ? body : {});
    }
}
export function asProblem(error) {
    return error instanceof Problem ? error : new Problem(0);
}
