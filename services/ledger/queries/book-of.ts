import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'

export interface Book { id: string; code: string }

/** A book of the actor's programme by its code. @throws 404 `not-found` */
export async function bookOf(ctx: Context, code: string): Promise<Book> {
  const [book] = await ctx.em.execute<Book[]>('select id, code from book where programme_id = ? and code = ?', [ctx.actor.programmeId, code])
  if (!book) throw notFound()
  return book
}
