import { announcePerson } from '#platform/auth/index.ts'
import type { Context } from '#platform/context/index.ts'

/** Who has left a circle is no member of it any more; called by the service that keeps circles. Twice is once. */
export async function endMembership(ctx: Context, personId: string, circleId: string): Promise<void> {
  await ctx.em.execute(
    `update role_grant set revoked_at = ? where programme_id = ? and person_id = ? and role = 'member' and scope_kind = 'circle' and scope_id = ? and revoked_at is null`,
    [ctx.now, ctx.actor.programmeId, personId, circleId], 'run',
  )
  await announcePerson(ctx.em, personId)
}
