import { FundraisingPledge } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { lockFundraising, raisingOf, requireOpen } from '../fundraising-for.ts'

/** A supporter takes her word back while it is open; her link is good again. @throws 404; 409 `fundraising-not-open` */
export async function withdrawPledge(ctx: Context, { fundraisingId, pledgeId }: { fundraisingId: string; pledgeId: string }): Promise<void> {
  const found = await ctx.em.findOne(FundraisingPledge, { id: pledgeId, fundraisingId, personId: ctx.actor.personId ?? '' })
  if (!found) throw notFound()
  const fundraising = await lockFundraising(ctx, fundraisingId)
  if (found.withdrawnAt !== null) return
  requireOpen(await raisingOf(ctx, fundraising))
  Object.assign(found, { withdrawnAt: ctx.now, invitationId: null })
  await ctx.em.flush()
  await audit(ctx, { action: 'pledge-withdrawn', subjectKind: 'application', subjectId: fundraising.applicationId, detail: { fundraisingId, pledgeId } })
}
