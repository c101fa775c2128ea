import { STATUS_CODES } from 'node:http'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { ProblemError, problem, type FieldProblem } from './problem.ts'
import { renewFirst } from './renew-first.ts'
import type { Problem } from './schema.ts'
import { sqlStateOf } from './sql-state.ts'

const fastifyCodes: Readonly<Record<string, { code: string; status: number }>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: { code: 'invalid-json', status: 400 },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'invalid-json', status: 400 },
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'body-too-large', status: 413 },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'media-type-unsupported', status: 415 },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { code: 'invalid-request', status: 400 },
}

/** PostgreSQL's refusals that a client, not we, can cause: a value out of range, text it cannot hold, a lost race. */
const databaseCodes: Readonly<Record<string, { code: string; status: number }>> = {
  '22003': { code: 'value-out-of-range', status: 400 },
  '22021': { code: 'text-not-allowed', status: 400 },
  '22P05': { code: 'text-not-allowed', status: 400 },
  // A NUL ends a statement in its middle: the server finds a message that is longer than it says.
  '08P01': { code: 'text-not-allowed', status: 400 },
  '22008': { code: 'value-out-of-range', status: 400 },
  '23505': { code: 'already-exists', status: 409 },
  '55P03': { code: 'busy', status: 409 },
  '40001': { code: 'busy', status: 409 },
  '40P01': { code: 'busy', status: 409 },
  '57014': { code: 'busy', status: 503 },
}

/** Of the operator's doing (a server that ends or starts) or of a database that is not there. */
const databaseAwayCodes = new Set(['57P01', '57P02', '57P03', '3D000', '53300'])
const databaseIsAway = /ECONNREFUSED|ECONNRESET|EPIPE|Connection terminated|timeout exceeded when trying to connect|not queryable/

interface DomainErrorLike { code: string; params?: Record<string, string | number>; errors?: FieldProblem[] }

/** The domain says its faults in English too, for the commands; an answer has codes. */
const codeOnly = ({ path, code, params }: FieldProblem): FieldProblem => ({ path, code, ...(params && { params }) })

/** The domain's errors are known by their name: the domain imports nothing, and this handler needs no more than the code. */
function isDomainError(error: unknown): error is DomainErrorLike {
  return error instanceof Error && error.name === 'DomainError' && 'code' in error && typeof error.code === 'string'
}

/** Any error as the refusal it means; undefined where it is a fault of ours. */
export function refusalOf(error: unknown): ProblemError | undefined {
  if (error instanceof ProblemError) return error
  if (isDomainError(error)) {
    return problem(error.code, { status: 422, ...(error.params && { params: error.params }), ...(error.errors && { errors: error.errors.map(codeOnly) }), cause: error })
  }
  const sqlState = sqlStateOf(error) ?? ''
  const known = fastifyCodes[codeOf(error)] ?? databaseCodes[sqlState] ?? (isHalfACharacter(sqlState, error) ? databaseCodes['22P05'] : undefined)
  if (known) return problem(known.code, { status: known.status, cause: error })
  const away = databaseAwayCodes.has(sqlState) || sqlState.startsWith('08') || (error instanceof Error && databaseIsAway.test(`${error.message} ${codeOf(error)}`))
  if (away) return problem('database-unavailable', { status: 503, cause: error })
  const status = statusOf(error)
  return status !== undefined && status >= 400 && status < 500 ? problem(status === 429 ? 'too-many-requests' : 'invalid-request', { status, cause: error }) : undefined
}

/** Half of a surrogate pair in a text that goes into a jsonb column; any other text that is no JSON is ours. */
const isHalfACharacter = (sqlState: string, error: unknown): boolean => (
  sqlState === '22P02' && error instanceof Error && /type json\b[\s\S]*surrogate/.test(error.message)
)

const codeOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '')
const statusOf = (error: unknown): number | undefined => (
  typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : undefined
)

/** Writes a refusal as RFC 9457 problem details. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, refusal: ProblemError): FastifyReply {
  const body: Problem = {
    type: `urn:molino:problem:${refusal.code}`,
    title: STATUS_CODES[refusal.status] ?? 'Problem',
    status: refusal.status,
    code: refusal.code,
    requestId: request.id,
    ...(refusal.detail && { detail: refusal.detail }),
    ...(refusal.params && { params: refusal.params }),
    ...(refusal.errors && { errors: refusal.errors }),
  }
  if (refusal.status === 503) reply.header('retry-after', '2')
  return reply.status(refusal.status).type('application/problem+json').send(JSON.stringify(body))
}

/** The one error handler. A refusal answers with its code, or leads a browser on to renew its session; anything else is logged whole and answered with nothing. */
export function handleError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalOf(error)
  if (!refusal) {
    request.log.error({ err: error }, 'request failed')
    return sendProblem(request, reply, problem('internal-error', { status: 500 }))
  }
  if (refusal.status >= 500) request.log.error({ err: refusal.cause ?? refusal }, 'request refused')
  else request.log.info({ code: refusal.code, status: refusal.status }, 'request refused')
  const renew = refusal.code === 'sign-in-required' ? renewFirst(request) : null
  return renew === null ? sendProblem(request, reply, refusal) : reply.redirect(renew, 303)
}
