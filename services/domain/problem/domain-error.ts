/** One thing wrong with one field: `path` as in JSON ('advances.0.amountCents'), `code` stable, `message` one English sentence. */
export interface FieldProblem {
  path: string
  code: string
  message: string
  params?: Record<string, string | number>
}

/**
 * A refusal of the domain: a stable `code` and, where fields are at fault, every one of them at once.
 * Never a fault of the program: those stay ordinary errors.
 */
export class DomainError extends Error {
  override name = 'DomainError'
  readonly code: string
  readonly errors?: FieldProblem[]
  constructor(code: string, message: string, errors?: FieldProblem[]) {
    super(message)
    this.code = code
    if (errors) this.errors = errors
  }
}
