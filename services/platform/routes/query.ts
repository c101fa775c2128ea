import { audit, type Audited } from '../audit/index.ts'
import type { Context } from '../context/context.ts'
import { inTransaction } from '../context/transaction.ts'
import { contextOf, type RequestLike } from './context-of.ts'

export interface QueryOptions {
  /** A look at a person's file: written down before it is shown, in the same transaction. */
  audited?: Audited
}

/** Answers a GET, or a search that comes in a body. With `audited`, the look is recorded or nothing is shown. */
export async function query<T>(request: RequestLike, read: (ctx: Context) => Promise<T>, { audited }: QueryOptions = {}): Promise<T> {
  const { orm } = request.server.deps
  if (!audited) return read(await contextOf(request, orm.em.fork()))
  return inTransaction(orm.em, async (em) => {
    const ctx = await contextOf(request, em)
    const answer = await read(ctx)
    await audit(ctx, audited)
    return answer
  })
}
