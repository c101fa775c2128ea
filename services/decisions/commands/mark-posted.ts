import { Delivery } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'

export interface Posted { deliveryId: string; state: 'sent'; postedAt: string }

/**
 * Keeps that a letter was printed and posted, by whom and when.
 * @throws 404 for what is no paper of her programme; 409 `already-posted`
 */
export async function markPosted(ctx: Context, deliveryId: string): Promise<Posted> {
  const delivery = await ctx.em.findOne(Delivery, { id: deliveryId, programmeId: ctx.actor.programmeId, channel: 'paper' })
  if (!delivery) throw notFound()
  const rows = await ctx.em.execute<unknown[]>(
    `update delivery set state = 'sent', sent_at = ?, posted_by = ? where id = ? and state = 'queued' returning 1 as posted`,
    [ctx.now, ctx.actor.personId, deliveryId],
  )
  if (rows.length === 0) throw problem('already-posted', { status: 409 })
  await audit(ctx, { action: 'letter-posted', subjectKind: 'notice', subjectId: delivery.noticeId })
  return { deliveryId, state: 'sent', postedAt: ctx.now.toISOString() }
}
