import { mayReceive } from '#domain/circle/staggering/steps.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { myPlace } from '../../circle-for.ts'
import { doorOf, groupOf, growthOf } from '../group.ts'
import { lineOf } from '../line.ts'
import type { NextLoan } from '../schemas.ts'

/** What a member needs for her next loan in the group, and whether its door is open; not on whom it waits. @throws 404 */
export async function nextLoan(ctx: Context, circleId: string): Promise<NextLoan> {
  const { circle, me } = await myPlace(ctx, circleId)
  const { guarantee, staggering } = circle.rules
  if (guarantee === undefined) throw notFound()
  const group = await groupOf(ctx, circle)
  const growth = growthOf(group, me.id)
  const line = staggering && await lineOf(ctx, circleId, group.loans)
  const hers = line?.places.find(({ id }) => id === me.id)
  return {
    setting: guarantee.setting, lateDays: guarantee.lateDays, door: doorOf(group, me.id),
    lastCents: growth?.lastCents ?? null, ceilingCents: growth?.ceilingCents ?? null, needs: growth?.needs ?? [], bankReady: growth?.bankReady ?? false,
    turn: staggering && line && hers && hers.disbursedOn === null ? mayReceive(staggering, line.places, me.id, ctx.businessDate) : null,
  }
}
