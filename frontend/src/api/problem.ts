/** One thing wrong with one field; `path` as in JSON: `answers.budget.moneyIn.0.amountCents`. */
export interface FieldFault {
  readonly path: string
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

/**
 * A refusal, typed: what the server answered as problem+json (RFC 9457), or `no-signal` when nothing
 * answered at all. The words for its `code` are in `i18n/<language>/problems.catalogue.ts`.
 */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: string
  /** HTTP status; 0 when nothing answered. */
  readonly status: number
  readonly faults: readonly FieldFault[]
  readonly params: Readonly<Record<string, string | number>>
  /** What a person reads out on the telephone so that we find her request in the log. */
  readonly reference: string | null

  constructor(code: string, status: number, rest: { faults?: readonly FieldFault[]; params?: Readonly<Record<string, string | number>>; reference?: string | null } = {}) {
    super(code)
    this.code = code
    this.status = status
    this.faults = rest.faults ?? []
    this.params = rest.params ?? {}
    this.reference = rest.reference ?? null
  }
}

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

function paramsOf(value: unknown): Readonly<Record<string, string | number>> {
  if (!isObject(value)) return {}
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string | number] => ['string', 'number'].includes(typeof entry[1])))
}

function faultsOf(value: unknown): readonly FieldFault[] {
  if (!Array.isArray(value)) return []
  return value.filter(isObject).map((fault) => ({ path: (text(fault['path']) ?? '').replace(/^body\./, ''), code: text(fault['code']) ?? 'invalid', params: paramsOf(fault['params']) }))
}

/** Reads the body of a refusal. Something else than problem+json (a proxy's page) becomes `unexpected`. */
export function readProblem(status: number, body: unknown): Problem {
  if (!isObject(body) || text(body['code']) === undefined) return new Problem(status === 429 ? 'too-many-requests' : 'unexpected', status)
  return new Problem(text(body['code']) ?? 'unexpected', status, {
    faults: faultsOf(body['errors']),
    params: paramsOf(body['params']),
    reference: text(body['requestId']) ?? null,
  })
}

/** Whatever was thrown, as a Problem; a fetch that reached nobody is `no-signal`. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  return error instanceof TypeError ? new Problem('no-signal', 0) : new Problem('unexpected', 0)
}
