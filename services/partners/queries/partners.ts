import type { LockMode } from '@mikro-orm/postgresql'
import { Partner, PartnerPolicyVersion } from '#db/entities/index.ts'
import type { PoolStanding } from '#domain/pool/headroom.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { standingOf, standingsOf } from '#services/pools/index.ts'

/** A partner of the actor's programme, its row locked where whoever asks will change it. @throws 404 */
export async function partnerById(ctx: Context, partnerId: string, options: { lockMode?: LockMode } = {}): Promise<Partner> {
  const partner = await ctx.em.findOne(Partner, { id: partnerId, programmeId: ctx.actor.programmeId }, options)
  if (!partner) throw notFound()
  return partner
}

/** The newest version of its policy. @throws 404 where it has none yet */
export async function currentPolicy(ctx: Context, partnerId: string): Promise<PartnerPolicyVersion> {
  const [policy] = await ctx.em.find(PartnerPolicyVersion, { partnerId }, { orderBy: { version: 'desc' }, limit: 1 })
  if (!policy) throw notFound()
  return policy
}

/** Those who take requests, by name. */
export function openPartners(ctx: Context): Promise<Partner[]> {
  return ctx.em.find(Partner, { programmeId: ctx.actor.programmeId, active: true }, { orderBy: { name: 'asc' } })
}

/** The room of the pools behind several partners, by partner. */
export async function roomsOf(ctx: Context, partnerIds: readonly string[]): Promise<Map<string, PoolStanding>> {
  const partners = await ctx.em.find(Partner, { id: { $in: [...new Set(partnerIds)] }, programmeId: ctx.actor.programmeId })
  const standings = await standingsOf(ctx, [...new Set(partners.flatMap(({ poolId }) => poolId ?? []))])
  return new Map(partners.flatMap(({ id, poolId }) => {
    const standing = poolId === null ? undefined : standings.get(poolId)
    return standing ? [[id, withoutLost(standing)] as const] : []
  }))
}

/** The room of the pool behind a partner; null where none stands behind it. */
export const roomOf = async (ctx: Context, { poolId }: Partner): Promise<PoolStanding | null> => (poolId === null ? null : withoutLost(await standingOf(ctx, poolId)))

/** A partner looks at what is there: what pledges gave for a loss is not. */
const withoutLost = (standing: PoolStanding): PoolStanding => ({ ...standing, pledgedCents: standing.pledgedCents - standing.claimedCents + standing.recoveredCents, claimedCents: 0, recoveredCents: 0 })
