import { Endorsement, type Application } from '#db/entities/index.ts'
import { vouchesCounted, vouchesMissing, type SignedVouch, type VouchingRules } from '#domain/application/vouching.ts'
import type { Context } from '#platform/context/index.ts'
import { settingOn } from '#services/programmes/index.ts'

const vouchesSql = `
select v.withdrawn_at is not null as withdrawn, v.household_or_family as close,
  exists (select from application_party p where p.application_id = v.application_id and p.person_id = v.person_id) as "byParty"
from vouch v where v.application_id = ?`

/** How an application stands with its vouches, by the rules in force when it was received; a draft by those of today. */
export async function vouchingOf(ctx: Context, application: Pick<Application, 'id' | 'vouching'>): Promise<{ rules: VouchingRules; counted: number; missing: number }> {
  await ctx.em.flush()
  const rules = application.vouching ?? await settingOn(ctx, 'vouching')
  const vouches = await ctx.em.execute<SignedVouch[]>(vouchesSql, [application.id])
  const endorsements = await ctx.em.count(Endorsement, { applicationId: application.id, status: 'endorsed' })
  return { rules, counted: vouchesCounted(rules, vouches, endorsements), missing: vouchesMissing(rules, vouches, endorsements) }
}
