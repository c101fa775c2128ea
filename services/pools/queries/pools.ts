import { Pool } from '#db/entities/index.ts'
import { pledgeShares, poolStanding } from '#domain/pool/headroom.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import type { PoolView } from '../schemas.ts'
import { pledgesOf, type PledgeRow } from './pledges.ts'
import { standingsOf } from './standing.ts'

/** Every pool of the programme, or one, with who pledged what part, what each has left, and the room that is left. */
export async function pools(ctx: Context, only: { id?: string } = {}): Promise<PoolView[]> {
  const all = await ctx.em.find(Pool, { ...only, programmeId: ctx.actor.programmeId }, { orderBy: { name: 'asc' } })
  const ids = all.map(({ id }) => id)
  const standings = await standingsOf(ctx, ids)
  const pledged = await pledgesOf(ctx, ids)
  return all.map(({ id, name, waterfall }) => ({
    poolId: id, name, waterfall: waterfall.map((tier) => [...tier]), ...standings.get(id) ?? poolStanding([], [], []), pledges: shownPledges(pledged.filter(({ poolId }) => poolId === id)),
  }))
}

function shownPledges(rows: readonly PledgeRow[]): PoolView['pledges'] {
  const stand = rows.filter(({ takenBackOn }) => takenBackOn === null)
  const shares = pledgeShares(stand)
  return rows.map((row) => ({
    pledgeId: row.pledgeId, source: row.source, sourceKind: row.sourceKind, amountCents: row.amountCents, pledgedOn: row.pledgedOn,
    shareBasisPoints: shares[stand.indexOf(row)] ?? 0, claimedCents: row.claimedCents, recoveredCents: row.leftCents - row.standsCents + row.claimedCents, leftCents: row.leftCents,
    takenBack: row.takenBackOn === null ? null : { on: row.takenBackOn, reason: row.takenBackBecause ?? '' },
  }))
}

/** One of them. @throws 404 */
export async function poolById(ctx: Context, poolId: string): Promise<PoolView> {
  const [pool] = await pools(ctx, { id: poolId })
  if (!pool) throw notFound()
  return pool
}
