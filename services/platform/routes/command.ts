import { z } from 'zod'
import type { Context } from '../context/context.ts'
import { inTransaction } from '../context/transaction.ts'
import { problem } from '../errors/index.ts'
import { once, requestHash, type Claim } from '../idempotency/index.ts'
import { contextOf, type RequestLike } from './context-of.ts'

export interface CommandOptions<T> {
  /** HTTP status of the first answer, and of its repeats. */
  status?: 200 | 201 | 202 | 204
  /**
   * A shorter way to the same end, tried first: it keeps the answer under the claim in the one transaction that does the
   * work, or changes nothing and gives undefined. Its context is in no transaction. Whatever is not plain (a repeat, a
   * refusal, somebody to be told) it leaves to the command. Its context has no unit of work: statements only.
   */
  atOnce?: (ctx: Context, claim: Claim, status: number) => Promise<T | undefined>
  /**
   * Fields of the body that the claim must not know: where a field has few values, its hash tells which (what somebody votes).
   * The price: the same key with another value there is taken for the same request, and gets the first answer.
   */
  unhashed?: readonly string[]
}

interface ReplyLike {
  statusCode: number
  header(name: string, value: string): unknown
}

const keySchema = z.uuid()

function keyOf(request: RequestLike): string {
  const read = keySchema.safeParse(request.headers['idempotency-key'])
  if (read.success) return read.data.toLowerCase()
  const code = request.headers['idempotency-key'] === undefined ? 'idempotency-key-missing' : 'idempotency-key-invalid'
  throw problem('invalid-request', { status: 400, errors: [{ path: 'headers.idempotency-key', code }] })
}

/** The body less those fields; itself where there are none. */
const without = (body: unknown, fields: readonly string[]): unknown => (
  fields.length === 0 || typeof body !== 'object' || body === null ? body : Object.fromEntries(Object.entries(body).filter(([name]) => !fields.includes(name)))
)

/**
 * Runs a command for a route: one database transaction, and for a signed-in person idempotent by her `Idempotency-Key`
 * (a uuid made by the client). A repeat gets the first answer and the header `idempotency-replayed: true`.
 * @throws 400 without a key; 409 `idempotency-key-reused`, `request-in-progress`
 */
export async function command<T>(
  request: RequestLike, reply: ReplyLike, run: (ctx: Context) => Promise<T>, { status = 200, atOnce, unhashed = [] }: CommandOptions<T> = {},
): Promise<T> {
  const { personId } = request.actor
  const { orm } = request.server.deps
  if (personId === null || request.routeOptions.config.idempotent === false) {
    const response = await inTransaction(orm.em, async (em) => run(await contextOf(request, em)))
    reply.statusCode = status
    return response
  }
  const claim = {
    actorId: personId, route: `${request.method} ${request.routeOptions.url ?? ''}`, key: keyOf(request),
    requestHash: requestHash({ params: request.params, query: request.query, body: without(request.body, unhashed) }),
  }
  const short = atOnce && await atOnce(await contextOf(request, orm.em), claim, status)
  if (short !== undefined) {
    reply.statusCode = status
    return short
  }
  const answer = await inTransaction(orm.em, (em) => once(em, claim, async () => ({ status, response: await run(await contextOf(request, em)) })))
  // JSON knows no undefined: an answer without a body comes back as null.
  if (answer.response === null && answer.status === 204) Reflect.deleteProperty(answer, 'response')
  reply.statusCode = answer.status
  if (answer.repeated) reply.header('idempotency-replayed', 'true')
  return answer.response
}
