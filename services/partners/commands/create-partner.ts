import { Partner, PartnerPolicyVersion } from '#db/entities/index.ts'
import type { Locale } from '#domain/languages.ts'
import type { PartnerPolicy } from '#domain/partner/endorsement.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'

export interface NewPartner {
  /** Made here where it is left out. */
  id?: string
  name: string
  about: Record<Locale, string>
  contactName: string
  contactPhone: string
  poolId?: string
  policy: PartnerPolicy
}

/** Adds an organisation with the first version of its policy. */
export async function createPartner(ctx: Context, { policy, poolId, ...partner }: NewPartner): Promise<{ partnerId: string }> {
  const made = ctx.em.create(Partner, { ...partner, programmeId: ctx.actor.programmeId, poolId: poolId ?? null })
  await ctx.em.flush()
  await audit(ctx, { action: 'partner-made', subjectKind: 'partner', subjectId: made.id })
  await setPolicy(ctx, made.id, policy)
  return { partnerId: made.id }
}

/** The next version of a partner's policy; endorsements keep the one they were made under. */
export async function setPolicy(ctx: Context, partnerId: string, policy: PartnerPolicy): Promise<void> {
  await ctx.em.execute('select pg_advisory_xact_lock(hashtext(?))', [`partner-policy ${partnerId}`])
  const version = await ctx.em.count(PartnerPolicyVersion, { partnerId }) + 1
  ctx.em.create(PartnerPolicyVersion, { partnerId, version, policy })
  await ctx.em.flush()
  await audit(ctx, { action: 'partner-policy-set', subjectKind: 'partner', subjectId: partnerId, detail: { version } })
}
