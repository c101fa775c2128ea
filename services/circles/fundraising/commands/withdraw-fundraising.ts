import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { lockHers, raisingOf } from '../fundraising-for.ts'
import { myFundraising } from '../queries/my-fundraisings.ts'
import type { MyFundraising } from '../schemas.ts'

/** She thinks better of it, also after it did not come together: her application goes on without. @throws 404; 409 `fundraising-full` */
export async function withdrawFundraising(ctx: Context, fundraisingId: string): Promise<MyFundraising> {
  const fundraising = await lockHers(ctx, fundraisingId)
  const { state, pledges } = await raisingOf(ctx, fundraising)
  if (state === 'full') throw problem('fundraising-full', { status: 409 })
  if (state !== 'withdrawn') {
    const areTold = fundraising.outcome === 'failed'
    Object.assign(fundraising, { outcome: 'withdrawn', closedOn: ctx.businessDate })
    await ctx.em.flush()
    await audit(ctx, { action: 'fundraising-withdrawn', subjectKind: 'application', subjectId: fundraising.applicationId, detail: { fundraisingId } })
    if (!areTold) for (const { personId, amountCents } of pledges) await sendNotice(ctx, { personId, kind: 'pledge-failed', occurrence: fundraisingId, params: { amount: { cents: amountCents } } })
  }
  return myFundraising(ctx, fundraising)
}
