import { Pool } from '#db/entities/index.ts'
import { borneBy } from '#domain/pool/waterfall.ts'
import type { Waterfall } from '#domain/pool/waterfall.ts'
import { type Context, holds } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import type { PoolClaims } from '../schemas.ts'
import { pledgesOf } from './pledges.ts'

type Claim = PoolClaims['claims'][number]
type Waiting = PoolClaims['waiting'][number]

const claimsSql = `
select c.id as "claimId", c.loan_id as "loanId", l.reference, c.amount_cents as "amountCents", c.claimed_on as "claimedOn", c.waterfall,
  (c.amount_cents + coalesce((select sum(m.amount_cents) from pool_claim_part m where m.claim_id = c.id), 0))::bigint as "recoveredCents",
  case when back.id is not null then jsonb_build_object('on', back.claimed_on, 'reason', back.reason) end as "takenBack",
  (select coalesce(jsonb_agg(jsonb_build_object('pledgeId', b.pledge_id, 'source', p.source, 'claimedCents', b.claimed, 'borneCents', b.borne) order by p.recorded_at, p.id), '[]')
   from (select m.pledge_id, -coalesce(sum(m.amount_cents) filter (where m.kind = 'made'), 0) as claimed, -sum(m.amount_cents) as borne
     from pool_claim_part m where m.claim_id = c.id group by m.pledge_id) b join pool_pledge p on p.id = b.pledge_id) as parts
from pool_claim c join loan l on l.id = c.loan_id left join pool_claim back on back.reverses = c.id
where c.pool_id = ? and c.reverses is null order by c.recorded_at desc, c.id desc`

const waitingSql = `
select r.id as "claimId", r.loan_id as "loanId", l.reference, r.amount_cents as "amountCents", r.asked_on as "askedOn", concat_ws(' ', p.given_names, p.family_names) as "askedByName",
  r.asked_by = ? as "isMine"
from pool_claim_request r join loan l on l.id = r.loan_id join person p on p.id = r.asked_by where r.pool_id = ? and r.state = 'waiting' order by r.asked_at`

const claimableSql = `
select l.id as "loanId", l.reference, l.principal_outstanding_cents as "amountCents"
from pool_backing b join loan l on l.id = b.loan_id
where b.pool_id = ? and l.status = 'charged-off' and l.principal_outstanding_cents > 0
  and not exists (select from pool_claim c where c.loan_id = l.id and c.reverses is null and not exists (select from pool_claim back where back.reverses = c.id))
  and not exists (select from pool_claim_request r where r.loan_id = l.id and r.state = 'waiting')
order by l.reference`

/**
 * What a pool has borne and who bore it, what waits for a second person with who would bear it by the order of today, and what could
 * be asked for. @throws 404
 */
export async function claims(ctx: Context, poolId: string): Promise<PoolClaims> {
  const pool = await ctx.em.findOne(Pool, { id: poolId, programmeId: ctx.actor.programmeId })
  if (!pool) throw notFound()
  const made = await ctx.em.execute<Claim[]>(claimsSql, [poolId])
  const asked = await ctx.em.execute<Omit<Waiting, 'parts' | 'mayAgree'>[]>(waitingSql, [ctx.actor.personId, poolId])
  const open = await ctx.em.execute<{ loanId: string; reference: string; amountCents: number }[]>(claimableSql, [poolId])
  const bears = await bearing(ctx, poolId, pool.waterfall)
  const mayDecide = holds(ctx.actor, 'finance', 'administrator')
  return {
    claims: made, claimable: open.map((one) => ({ ...one, parts: bears(one.amountCents) })),
    waiting: asked.map((one) => ({ ...one, parts: bears(one.amountCents), mayAgree: mayDecide && !one.isMine })),
  }
}

/** Who would bear an amount today. */
async function bearing(ctx: Context, poolId: string, waterfall: Waterfall): Promise<(cents: number) => Waiting['parts']> {
  const pledges = await pledgesOf(ctx, [poolId])
  const rows = pledges.map(({ sourceKind, standsCents, leftCents }) => ({ sourceKind, weightCents: standsCents, leftCents }))
  return (cents) => {
    const parts = borneBy(cents, rows, waterfall)
    return pledges.flatMap(({ pledgeId, source }, index) => (parts[index] ? [{ pledgeId, source, amountCents: parts[index] }] : []))
  }
}
