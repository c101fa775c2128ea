import { Circle, CircleMember } from '#db/entities/index.ts'
import { memberRecordOf, type MemberRecord } from '#domain/circle/member-record.ts'
import { circleDates } from '#domain/circle/circle-dates.ts'
import type { Context } from '#platform/context/index.ts'
import { eventsOfAll, turnEvents } from '../events.ts'

/** A circle that somebody is in or was in, with what she did there. */
export interface CircleOfPerson {
  circleId: string
  name: string
  kind: Circle['kind']
  status: Circle['status']
  contributionCents: number
  startOn: string
  leftOn: string | null
  record: MemberRecord | null
}

/** The circles of a person, the newest first. Who may read of her is the caller's to say. */
export async function circlesOfPerson(ctx: Context, personId: string): Promise<CircleOfPerson[]> {
  const places = await ctx.em.find(CircleMember, { personId, joinedAt: { $ne: null }, turn: { $gt: 0 } })
  const circles = await ctx.em.find(Circle, { id: { $in: places.map(({ circleId }) => circleId) }, programmeId: ctx.actor.programmeId }, { orderBy: { startOn: 'desc', id: 'asc' } })
  const events = await eventsOfAll(ctx, circles.map(({ id }) => id))
  return circles.flatMap((circle) => places.filter(({ circleId }) => circleId === circle.id).map(({ id, leftOn }) => {
    const { id: circleId, name, kind, status, contributionCents, startOn } = circle
    return { circleId, name, kind, status, contributionCents, startOn, leftOn, record: memberRecordOf(turnEvents(circle, events.get(circleId) ?? []), circleDates(circle), id, ctx.businessDate) }
  }))
}
