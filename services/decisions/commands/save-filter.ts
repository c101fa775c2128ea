import { SavedFilter } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import type { SavedFilterView } from '../schemas/desk.ts'

/** More than this nobody finds anything in. */
const mostFilters = 20

/**
 * Keeps a view of the queue under a name, or changes one of one's own. An id that is somebody else's is not hers to change.
 * @throws 409 `name-taken`, `too-many-filters`; 404 for another's id
 */
export async function saveFilter(ctx: Context, { id, name, filter }: SavedFilterView): Promise<SavedFilterView> {
  const personId = ctx.actor.personId ?? ''
  // One person, one row at a time: two devices that save at once do not pass the limit together.
  await ctx.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`saved-filter ${personId}`])
  const own = await ctx.em.find(SavedFilter, { personId })
  if (own.some((one) => one.id !== id && one.name === name)) throw problem('name-taken', { status: 409 })
  const known = own.find((one) => one.id === id)
  if (known) Object.assign(known, { name, filter })
  else {
    if (await ctx.em.count(SavedFilter, { id }) > 0) throw problem('not-found', { status: 404 })
    if (own.length >= mostFilters) throw problem('too-many-filters', { status: 409, params: { maximum: mostFilters } })
    ctx.em.create(SavedFilter, { id, programmeId: ctx.actor.programmeId, personId, name, filter })
  }
  await ctx.em.flush()
  return { id, name, filter }
}
