import { SavedFilter } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'

/** Forgets one of one's own views of the queue. @throws 404 */
export async function removeFilter(ctx: Context, id: string): Promise<void> {
  const removed = await ctx.em.nativeDelete(SavedFilter, { id, personId: ctx.actor.personId ?? '' })
  if (removed === 0) throw notFound()
}
