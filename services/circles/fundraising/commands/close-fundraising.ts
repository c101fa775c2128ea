import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { lockFundraising, raisingOf } from '../fundraising-for.ts'

/**
 * Keeps how a fundraising ended, where its pledges and the date say that it has, and tells her and who pledged; otherwise it
 * changes nothing. It can be called at any time and any number of times.
 * @returns whether it is over
 */
export async function closeFundraising(ctx: Context, id: string): Promise<boolean> {
  const fundraising = await lockFundraising(ctx, id)
  const { state, pledges, standing } = await raisingOf(ctx, fundraising)
  if (fundraising.outcome !== null) return true
  if (state !== 'full' && state !== 'failed') return false
  Object.assign(fundraising, { outcome: state, closedOn: ctx.businessDate })
  await ctx.em.flush()
  await audit(ctx, { action: state === 'full' ? 'fundraising-full' : 'fundraising-failed', subjectKind: 'application', subjectId: fundraising.applicationId, detail: { fundraisingId: id, pledgedCents: standing.pledgedCents } })
  const params = { amount: { cents: fundraising.amountCents }, pledged: { cents: standing.pledgedCents } }
  await sendNotice(ctx, { personId: fundraising.personId, kind: state === 'full' ? 'fundraising-full' : 'fundraising-failed', occurrence: id, applicationId: fundraising.applicationId, params })
  for (const { personId, amountCents } of pledges) {
    await sendNotice(ctx, { personId, kind: state === 'full' ? 'pledge-full' : 'pledge-failed', occurrence: id, params: { amount: { cents: amountCents } } })
  }
  return true
}
