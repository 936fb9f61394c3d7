import createFetchClient, { type Middleware } from 'openapi-fetch'
import createClient from 'openapi-react-query'
import { Problem } from './problem'
import type { paths } from './schema'

const CSRF_COOKIE = 'XSRF-TOKEN'

export function csrfToken(cookies: string = document.cookie): string | undefined {
  const entry = cookies.split('; ').find((cookie) => cookie.startsWith(`${CSRF_COOKIE}=`))
  return entry && decodeURIComponent(entry.slice(CSRF_COOKIE.length + 1))
}

let onSessionLost = () => {}

/** Told once by the application what to do when the server no longer knows us. */
export function whenSessionIsLost(action: () => void) {
  onSessionLost = action
}

const manners: Middleware = {
  onRequest({ request }) {
    const token = csrfToken()
    if (token && request.method !== 'GET') request.headers.set('X-XSRF-TOKEN', token)
    return request
  },
  async onResponse({ response, schemaPath }) {
    if (response.ok) return undefined
    // Asking who I am, or giving a wrong password, is answered with 401 too; that is no lost session.
    if (response.status === 401 && schemaPath !== '/api/session') onSessionLost()
    throw await Problem.of(response)
  },
  onError({ error }) {
    return error instanceof Problem ? error : new Problem(0)
  },
}

type Success = 200 | 201 | 202 | 204

/** Every refusal arrives as a `Problem`, whatever the description of an endpoint says of its errors. */
type Refusing<Operation> = Operation extends { responses: infer Responses }
  ? Omit<Operation, 'responses'> & {
      responses: { [Status in keyof Responses as Extract<Status, Success>]: Responses[Status] } & {
        default: { content: { 'application/problem+json': Problem } }
      }
    }
  : Operation

type Endpoints = { [Path in keyof paths]: { [Method in keyof paths[Path]]: Refusing<paths[Path][Method]> } }

export const http = createFetchClient<Endpoints>({ baseUrl: globalThis.location?.origin ?? '' })
http.use(manners)

export const api = createClient(http)
