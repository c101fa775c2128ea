import type { SourceKind } from '#domain/pool/waterfall.ts'
import type { Context } from '#platform/context/index.ts'

/** A pledge with what claims took of it and recoveries gave back. */
export interface PledgeRow {
  pledgeId: string
  poolId: string
  source: string
  sourceKind: SourceKind
  /** As it was pledged. */
  amountCents: number
  pledgedOn: string
  /** What of it stands: nothing once it is taken back. */
  standsCents: number
  takenBackOn: string | null
  takenBackBecause: string | null
  /** Its parts of the claims that stand, as they were made. */
  claimedCents: number
  leftCents: number
}

/** Every pledge of some pools, in the order in which they were pledged. */
export async function pledgesOf(ctx: Context, poolIds: readonly string[]): Promise<PledgeRow[]> {
  await ctx.em.flush()
  return ctx.em.execute<PledgeRow[]>(
    `select p.id as "pledgeId", p.pool_id as "poolId", p.source, p.source_kind as "sourceKind", p.amount_cents as "amountCents", p.pledged_on as "pledgedOn",
       p.amount_cents + coalesce(r.amount_cents, 0) as "standsCents", r.pledged_on as "takenBackOn", r.reason as "takenBackBecause",
       coalesce(m.claimed, 0)::bigint as "claimedCents", (p.amount_cents + coalesce(r.amount_cents, 0) + coalesce(m.moved, 0))::bigint as "leftCents"
     from pool_pledge p left join pool_pledge r on r.reverses = p.id
     left join lateral (
       select sum(part.amount_cents) as moved,
         -sum(part.amount_cents) filter (where part.kind = 'made' and not exists (select from pool_claim back where back.reverses = part.claim_id)) as claimed
       from pool_claim_part part where part.pledge_id = p.id) m on true
     where p.reverses is null and p.pool_id = any(?::uuid[]) order by p.recorded_at, p.id`,
    [`{${poolIds.join(',')}}`],
  )
}
