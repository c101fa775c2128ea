import { pledgeShares } from '#domain/pool/headroom.ts'
import { sumCents } from '#domain/money/cents.ts'
import { splitCents } from '#domain/money/dinero-edge.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import type { PledgerStatement } from '../schemas.ts'
import { pledgesOf } from './pledges.ts'
import { poolById } from './pools.ts'

type Line = Omit<PledgerStatement['lines'][number], 'leftCents'>

const linesSql = `
select on_day as "on", kind, amount as "amountCents", reference, reason from (
  select p.pledged_on as on_day, case when p.reverses is null then 'pledge' else 'pledge-taken-back' end as kind, p.amount_cents as amount, null as reference, p.reason, p.recorded_at, p.id
  from pool_pledge p where p.id = any(?::uuid[]) or p.reverses = any(?::uuid[])
  union all
  select m.moved_on, case when m.kind = 'made' then 'claim' when m.kind = 'taken-back' then 'claim-taken-back' when m.amount_cents > 0 then 'recovery' else 'recovery-taken-back' end,
    m.amount_cents, l.reference, null, m.recorded_at, m.id
  from pool_claim_part m join pool_claim c on c.id = m.claim_id join loan l on l.id = c.loan_id where m.pledge_id = any(?::uuid[])) happened
order by on_day, recorded_at, id`

/**
 * What one source pledged to a pool, in one or several pledges, what claims took and recoveries gave back, line by line, what it has
 * left, and its part of what the pool stands behind now. Loans by their reference, never a name. @throws 404
 */
export async function pledgerStatement(ctx: Context, poolId: string, pledgeId: string): Promise<PledgerStatement> {
  const pool = await poolById(ctx, poolId)
  const all = await pledgesOf(ctx, [poolId])
  const asked = all.find((one) => one.pledgeId === pledgeId)
  if (!asked) throw notFound()
  const its = all.filter(({ source, sourceKind }) => source === asked.source && sourceKind === asked.sourceKind)
  const ids = `{${its.map((one) => one.pledgeId).join(',')}}`
  const lines = await ctx.em.execute<Line[]>(linesSql, [ids, ids, ids])
  const standing = all.filter(({ leftCents }) => leftCents > 0)
  const isIts = new Set(its.map((one) => one.pledgeId))
  const partOf = (cents: number) => (standing.length === 0 ? 0 : sumCents(splitCents(cents, standing.map(({ leftCents }) => leftCents)).filter((_part, index) => isIts.has(standing[index]?.pledgeId ?? ''))))
  const shares = pledgeShares(standing.map(({ leftCents }) => ({ amountCents: leftCents })))
  let leftCents = 0
  return {
    poolId, poolName: pool.name, source: asked.source, sourceKind: asked.sourceKind, asOf: ctx.businessDate,
    pledgedCents: sumCents(its.map((one) => one.standsCents)), claimedCents: sumCents(its.map((one) => one.claimedCents)),
    recoveredCents: sumCents(its.map((one) => one.leftCents - one.standsCents + one.claimedCents)), leftCents: sumCents(its.map((one) => one.leftCents)),
    shareBasisPoints: sumCents(shares.filter((_share, index) => isIts.has(standing[index]?.pledgeId ?? ''))),
    reservedPartCents: partOf(pool.reservedCents), exposurePartCents: partOf(pool.exposureCents),
    lines: lines.map((line) => {
      leftCents += line.amountCents
      return { ...line, leftCents }
    }),
  }
}
