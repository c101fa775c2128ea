import { officersQuery } from '#frontend/api/officers.ts'
import { queries } from '#frontend/api/queries.ts'

/** Whose files wait on whom has changed. */
export async function teamChanged(): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: officersQuery.queryKey }), queries.invalidateQueries({ queryKey: ['queue'] })])
}
