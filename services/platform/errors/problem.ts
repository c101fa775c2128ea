/** One thing wrong with one field: `path` as in JSON ('answers.budget.moneyIn.0.amountCents'), `code` stable, `params` for the words. */
export interface FieldProblem {
  path: string
  code: string
  params?: Record<string, string | number>
}

export interface ProblemOptions {
  /** HTTP status, 4xx or 503. */
  status: number
  /** One English sentence for whoever reads the API; the portal has its own words by code. Nothing personal. */
  detail?: string
  errors?: FieldProblem[]
  params?: Record<string, string | number>
  cause?: unknown
}

/** A refusal with a stable code; the one error handler writes it as application/problem+json (RFC 9457). */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly code: string
  readonly status: number
  readonly detail: string | undefined
  readonly errors: FieldProblem[] | undefined
  readonly params: Record<string, string | number> | undefined
  constructor(code: string, options: ProblemOptions) {
    super(`${options.status} ${code}`, { cause: options.cause })
    this.code = code
    this.status = options.status
    this.detail = options.detail
    this.errors = options.errors
    this.params = options.params
  }
}

/** `throw problem('application-not-open', { status: 409 })` */
export const problem = (code: string, options: ProblemOptions): ProblemError => new ProblemError(code, options)

/** The answer for whatever is not there, and for whatever the actor may not know to be there. */
export const notFound = (): ProblemError => problem('not-found', { status: 404 })

/** The answer for whoever may see something and may not do this to it. */
export const forbidden = (code = 'forbidden'): ProblemError => problem(code, { status: 403 })
