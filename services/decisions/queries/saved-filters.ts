import type { Context } from '#platform/context/index.ts'
import type { SavedFilterView } from '../schemas/desk.ts'

/** The views of the queue that the reader keeps, in the order in which she made them. */
export async function savedFilters(ctx: Context): Promise<SavedFilterView[]> {
  return ctx.em.execute<SavedFilterView[]>('select id, name, filter from saved_filter where person_id = ? order by created_at, id', [ctx.actor.personId])
}
