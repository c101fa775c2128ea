import type { Context } from '#platform/context/index.ts'
import { announcePerson } from '#platform/auth/index.ts'

/** Makes a person a member of a circle that she has joined; called by the service that keeps circles. Twice is once. */
export async function grantMembership(ctx: Context, personId: string, circleId: string): Promise<void> {
  await ctx.em.execute(
    `insert into role_grant (programme_id, person_id, role, scope_kind, scope_id, granted_at) values (?, ?, 'member', 'circle', ?, ?)
     on conflict (person_id, role, scope_kind, scope_id) where revoked_at is null do nothing`,
    [ctx.actor.programmeId, personId, circleId, ctx.now], 'run',
  )
  await announcePerson(ctx.em, personId)
}
