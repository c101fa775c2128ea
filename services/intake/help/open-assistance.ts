import { Assistance } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { helperRole } from './role-of-help.ts'

/** The help that is open on an application today, whoever helps; null where none is. */
export function openAssistance(ctx: Context, applicationId: string): Promise<Assistance | null> {
  return ctx.em.findOne(Assistance, { applicationId, endedAt: null, openedOn: ctx.businessDate })
}

/**
 * The help that the actor gives on an application today: through the date on which it began, and no longer than she
 * holds a role that may help.
 * @throws 409 `assistance-ended` to whoever helped before; 404 to everybody else
 */
export async function requireAssistance(ctx: Context, applicationId: string): Promise<Assistance> {
  const { personId } = ctx.actor
  if (personId === null || helperRole(ctx.actor) === null) throw notFound()
  const open = await openAssistance(ctx, applicationId)
  if (open?.helperId === personId) return open
  const before = await ctx.em.count(Assistance, { applicationId, helperId: personId })
  throw before > 0 ? problem('assistance-ended', { status: 409 }) : notFound()
}

/** Everybody who ever filled in an application with her: none of them decides on it. */
export async function helpersOf(ctx: Context, applicationId: string): Promise<string[]> {
  const rows = await ctx.em.find(Assistance, { applicationId })
  return [...new Set(rows.map(({ helperId }) => helperId))]
}
