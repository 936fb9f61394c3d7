export interface FieldProblem {
  field: string
  code: string
  message: string
}

export interface ChangedField {
  field: string
  before?: unknown
  now?: unknown
  by?: { id: string; name: string } | null
  at?: string
}

interface ProblemBody {
  title?: string
  detail?: string
  code?: string
  fields?: FieldProblem[]
  changed?: ChangedField[]
  retryAfter?: number
  causes?: string[]
  by?: { id: string; name: string } | null
}

/** What the server refused and why (RFC 9457), or that it could not be reached. The texts are in the user's language. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string | undefined
  readonly fields: FieldProblem[]
  readonly changed: ChangedField[]
  readonly retryAfter: number | undefined
  /** What is wrong with something as long as a model, in the words of whoever checked it. */
  readonly causes: string[]
  /** Who is in the way. */
  readonly by: { id: string; name: string } | undefined

  constructor(status: number, body: ProblemBody = {}) {
    super(body.detail ?? body.title ?? `HTTP ${status}`)
    this.name = 'Problem'
    this.status = status
    this.code = body.code ?? (status === 0 ? 'unreachable' : `http${status}`)
    this.title = body.title ?? ''
    this.detail = body.detail
    this.fields = body.fields ?? []
    this.changed = body.changed ?? []
    this.retryAfter = body.retryAfter
    this.causes = body.causes ?? []
    this.by = body.by ?? undefined
  }

  static async of(response: Response): Promise<Problem> {
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    const body: unknown = isJson ? await response.json().catch(() => ({})) : {}
    return new Problem(response.status, typeof body === 'object' && body !== null ? body : {})
  }
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(0)
}
