import { supportersNeeded } from '#domain/circle/fundraising/fundraising-rules.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { forbidden, problem } from '#platform/errors/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { lockFundraising, raisingOf } from '../fundraising-for.ts'
import { evidenceOf } from '../queries/evidence.ts'
import type { FundraisingEvidence, ReviewFundraising } from '../schemas.ts'

/**
 * An officer has looked at it and says how risky it is: her own people can be asked from now on, the more of them the riskier.
 * @throws 404; 403 `own-fundraising`; 409 `fundraising-not-waiting`
 */
export async function reviewFundraising(ctx: Context, { fundraisingId, riskGrade }: ReviewFundraising & { fundraisingId: string }): Promise<FundraisingEvidence> {
  const fundraising = await lockFundraising(ctx, fundraisingId)
  if (fundraising.personId === ctx.actor.personId) throw forbidden('own-fundraising')
  if (fundraising.riskGrade !== riskGrade) {
    if (fundraising.openedOn !== null || fundraising.outcome !== null) throw problem('fundraising-not-waiting', { status: 409 })
    const needed = supportersNeeded(fundraising.rules, riskGrade)
    Object.assign(fundraising, { riskGrade, supportersNeeded: needed, reviewedBy: ctx.actor.personId, openedOn: ctx.businessDate })
    await ctx.em.flush()
    await audit(ctx, { action: 'fundraising-reviewed', subjectKind: 'application', subjectId: fundraising.applicationId, detail: { fundraisingId, riskGrade } })
    const { standing } = await raisingOf(ctx, fundraising)
    await sendNotice(ctx, { personId: fundraising.personId, kind: 'fundraising-private', occurrence: fundraisingId, applicationId: fundraising.applicationId, params: { needed, throughOn: { date: standing.throughOn }, amount: { cents: fundraising.amountCents } } })
  }
  return evidenceOf(await raisingOf(ctx, fundraising))
}
