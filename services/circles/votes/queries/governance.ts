import { CircleMotion } from '#db/entities/index.ts'
import { motionKinds } from '#domain/circle/votes/vote-rules.ts'
import type { Context } from '#platform/context/index.ts'
import { circleAs, type CircleSeen, type Seen } from '../circle-as.ts'
import { decidedOn, standingsOf, type Standing } from '../motion-standing.ts'
import { motionView } from '../motion-view.ts'
import { officesOn } from '../offices-on.ts'
import { rulesOfCircle } from '../rules-of.ts'
import type { Governance, OfficeView } from '../schemas.ts'

/** The votes and offices of a circle, as who keeps it or as a member sees them. @throws 404 */
export async function governance(ctx: Context, key: Buffer, seen: Seen, circleId: string): Promise<Governance> {
  const found = await circleAs(ctx, seen, circleId)
  const { circle, members, names, me } = found
  const motions = await ctx.em.find(CircleMotion, { circleId: circle.id }, { orderBy: { recordedAt: 'desc', id: 'desc' } })
  const standings = await standingsOf(ctx, key, motions)
  const { votes } = rulesOfCircle()
  return {
    motions: standings.map((standing) => motionView(ctx, found, standing)),
    byLaws: standings.filter(({ motion, outcome }) => motion.kind === 'by-laws' && outcome === 'passed').map(({ motion }) => ({ wording: motion.wording ?? '', since: decidedOn(motion) })).toReversed(),
    offices: await officesView(ctx, found, standings),
    people: members.filter(({ leftOn }) => leftOn === null).map(({ id, joinedAt }) => ({ memberId: id, name: names.get(id) ?? '', joined: joinedAt !== null })),
    mayOpen: motionKinds.filter((kind) => me === null || votes[kind].opensBy === 'member'),
  }
}

async function officesView(ctx: Context, { circle, members, names }: CircleSeen, standings: readonly Standing[]): Promise<OfficeView[]> {
  const { held, nextOf } = await officesOn(ctx, circle, { members, standings, on: ctx.businessDate })
  return rulesOfCircle().offices.map(({ office, seats }) => {
    const next = nextOf(office)
    return {
      office, seats, next: next === null ? null : names.get(next) ?? null,
      holders: held.filter((each) => each.office === office).map(({ memberId, fromOn, throughOn }) => ({ memberId, name: names.get(memberId) ?? '', fromOn, throughOn })),
    }
  })
}
