import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { endSession, endSessions } from '../sign-in/session.ts'

/** Ends the session that asks. */
export async function signOut(ctx: Context): Promise<void> {
  if (ctx.actor.sessionId === null) return
  await endSession(ctx.em, ctx.actor.sessionId, 'signed-out', ctx.now)
  await audit(ctx, { action: 'signed-out', subjectKind: 'session', subjectId: ctx.actor.sessionId })
}

/** Ends every session of hers, the one that asks with them, and forgets every device: each asks for a code again. */
export async function signOutEverywhere(ctx: Context): Promise<void> {
  if (ctx.actor.personId === null) return
  await endSessions(ctx.em, ctx.actor.personId, 'signed-out-everywhere', ctx.now)
  await ctx.em.execute('update person set devices_forgotten_at = ? where id = ?', [ctx.now, ctx.actor.personId], 'run')
  await audit(ctx, { action: 'signed-out-everywhere', subjectKind: 'person', subjectId: ctx.actor.personId })
}

/** @throws 404 where it is not hers or has ended */
export async function endMySession(ctx: Context, sessionId: string): Promise<void> {
  const [mine] = await ctx.em.execute<unknown[]>(
    'select 1 as mine from session where id = ? and person_id = ? and revoked_at is null and expires_at > ?', [sessionId, ctx.actor.personId, ctx.now],
  )
  if (!mine) throw notFound()
  await endSession(ctx.em, sessionId, 'ended-by-her', ctx.now)
  await audit(ctx, { action: 'session-ended', subjectKind: 'session', subjectId: sessionId })
}
