import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { recordSheet, type Sheet } from '#services/loans/index.ts'
import { circlesSeen } from '../circle-for.ts'
import type { SheetRecorded } from '../schemas.ts'

/**
 * Writes down what members of a circle paid on their loans at a meeting, in one commit: all lines or none. Whoever keeps the
 * circle may, and nobody for a loan of her own.
 * @throws 404 for a circle that is not there, or not hers; 422 `sheet-refused` with everything that is wrong with every line
 */
export async function recordCircleSheet(ctx: Context, circleId: string, sheet: Sheet): Promise<SheetRecorded> {
  const lines = await recordSheet(ctx, sheet, await peopleOf(ctx, circleId))
  return { totalCents: lines.reduce((sum, { amountCents }) => sum + amountCents, 0), lines }
}

/** Who has joined a circle that the actor keeps. @throws 404 */
async function peopleOf(ctx: Context, circleId: string): Promise<Set<string>> {
  const { programmeId, coordinatorId = null } = circlesSeen(ctx)
  const [circle] = await ctx.em.execute<{ people: string[] }[]>(
    `select array(select m.person_id from circle_member m where m.circle_id = c.id and m.person_id is not null and m.left_on is null)::text[] as people
     from circle c where c.id = ? and c.programme_id = ? and coalesce(c.coordinator_id = ?::uuid, true)`, [circleId, programmeId, coordinatorId],
  )
  if (!circle) throw notFound()
  return new Set(circle.people)
}
