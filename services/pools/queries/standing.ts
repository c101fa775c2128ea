import { poolStanding, type BackedLoan, type PoolStanding, type StandingClaim } from '#domain/pool/headroom.ts'
import type { Context } from '#platform/context/index.ts'

interface Sums {
  poolId: string
  pledgedCents: number
  heldCents: number
  loans: readonly BackedLoan[]
  claims: StandingClaim
}

/**
 * One statement, so that all of it is of one moment. Offers that wait hold; answered, run out or withdrawn with its application, one
 * holds nothing. Loans come summed by status, and those that take nothing any more not at all.
 */
const sumsSql = `
select p.id as "poolId",
  (select coalesce(sum(l.amount_cents), 0) from pool_pledge l where l.pool_id = p.id)::bigint as "pledgedCents",
  (select coalesce(sum(h.amount_cents), 0) from pool_hold h join decision d on d.id = h.decision_id join application a on a.id = d.application_id
    where h.pool_id = p.id and d.answer is null and a.status = 'countered')::bigint as "heldCents",
  (select coalesce(jsonb_agg(s), '[]') from (
    select l.status, sum(l.amount_cents) as "amountCents", sum(l.principal_outstanding_cents) as "principalOutstandingCents", coalesce(sum(borne.cents), 0) as "borneCents"
    from pool_backing b join loan l on l.id = b.loan_id
    left join lateral (
      select -sum(part.amount_cents) as cents from pool_claim c join pool_claim_part part on part.claim_id = c.id where c.loan_id = l.id and l.status = 'charged-off') borne on true
    where b.pool_id = p.id and l.status in ('approved', 'signed', 'active', 'charged-off') group by l.status) s) as loans,
  jsonb_build_object(
    'amountCents', (select coalesce(sum(c.amount_cents), 0) from pool_claim c where c.pool_id = p.id),
    'borneCents', (select coalesce(-sum(part.amount_cents), 0) from pool_claim_part part join pool_claim c on c.id = part.claim_id where c.pool_id = p.id)) as claims
from pool p where p.id = any(?::uuid[])`

/**
 * What pools have, have promised, stand behind and have lost, from their pledges, their loans, open counteroffers and claims as they
 * are now: a pool of many years answers as quickly as a new one.
 */
export async function standingsOf(ctx: Context, poolIds: readonly string[]): Promise<Map<string, PoolStanding>> {
  if (poolIds.length === 0) return new Map()
  await ctx.em.flush()
  const sums = await ctx.em.execute<Sums[]>(sumsSql, [`{${poolIds.join(',')}}`])
  return new Map(sums.map(({ poolId, pledgedCents, heldCents, loans, claims }) => (
    [poolId, poolStanding([{ amountCents: pledgedCents }], loans, [{ amountCents: heldCents }], [claims])]
  )))
}

/** The same of one. */
export async function standingOf(ctx: Context, poolId: string): Promise<PoolStanding> {
  return (await standingsOf(ctx, [poolId])).get(poolId) ?? poolStanding([], [], [])
}
