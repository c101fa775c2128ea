import { Circle, Person, type CircleMember } from '#db/entities/index.ts'
import { paidFor, roundStatus, standing, unpaidRounds, type ContributionEvent } from '#domain/circle/contributions.ts'
import { potCents } from '#domain/circle/net-position.ts'
import { roundDates, roundOn } from '#domain/circle/round-dates.ts'
import type { Context } from '#platform/context/index.ts'
import { circleFor, circlesSeen, membersOf, membersOfAll } from '../circle-for.ts'
import { contributionEvents, contributionEventsOf } from '../contribution-events.ts'
import type { CircleListed, CircleView } from '../schemas.ts'

/** The whole of a circle, for its coordinator and for officers: who has joined, who has paid for what, who owes. */
export async function circleView(ctx: Context, circleId: string): Promise<CircleView> {
  const circle = await circleFor(ctx, circleId)
  const members = await membersOf(ctx, circle.id)
  return viewOf(ctx, circle, { members, events: await contributionEvents(ctx, circle.id), names: await namesOf(ctx, members) })
}

interface Recorded { members: readonly CircleMember[]; events: readonly ContributionEvent[]; names: ReadonlyMap<string, string> }

function viewOf(ctx: Context, circle: Circle, { members, events, names }: Recorded): CircleView {
  const stands = standing(events)
  const dates = roundDates(circle)
  const round = roundOn(dates, ctx.businessDate)
  const begun = circle.status !== 'forming'
  return {
    ...shapeOf(circle), round,
    rounds: dates.map((date) => {
      const recipient = members.find(({ turn }) => turn === date.round)
      const paid = paidFor(stands, date.round).size
      return {
        ...date, recipient: recipient ? names.get(recipient.id) ?? null : null, paid,
        status: roundStatus({ paid, memberCount: circle.memberCount, isPast: date.dueOn < ctx.businessDate }),
      }
    }),
    members: members.map(({ id, turn, joinedAt }) => ({
      id, turn, name: names.get(id) ?? '', joined: joinedAt !== null,
      owesRounds: begun ? unpaidRounds(stands, id, round) : [],
      contributions: stands.filter((one) => one.memberId === id).map((one) => ({ id: one.id, round: one.round })).toSorted((a, b) => a.round - b.round),
    })),
  }
}

/** What everybody in a circle knows of it. */
export function shapeOf(circle: Circle) {
  const { id, name, cadence, contributionCents, memberCount, startOn, status } = circle
  return { id, name, cadence, contributionCents, memberCount, startOn, status, potCents: potCents(circle) }
}

/** Whole names by member: her own once she has joined, else the one she was invited by. */
export async function namesOf({ em }: Context, members: readonly CircleMember[]): Promise<Map<string, string>> {
  const people = await em.find(Person, { id: { $in: members.flatMap(({ personId }) => (personId === null ? [] : [personId])) } })
  const byId = new Map(people.map((person) => [person.id, `${person.givenNames} ${person.familyNames}`.trim()]))
  return new Map(members.map(({ id, personId, invitedName }) => [id, (personId === null ? undefined : byId.get(personId)) ?? invitedName]))
}

/** The circles that the actor keeps, or of the programme for who sees all, with how this round stands. */
export async function circles(ctx: Context): Promise<CircleListed[]> {
  const found = await ctx.em.find(Circle, circlesSeen(ctx), { orderBy: { name: 'asc', id: 'asc' }, limit: 200 })
  const ids = found.map(({ id }) => id)
  const everybody = await membersOfAll(ctx, ids)
  const [byCircle, events, names] = [Map.groupBy(everybody, ({ circleId }) => circleId), await contributionEventsOf(ctx, ids), await namesOf(ctx, everybody)]
  return found.map((circle) => {
    const { members, rounds, round } = viewOf(ctx, circle, { members: byCircle.get(circle.id) ?? [], events: events.get(circle.id) ?? [], names })
    const now = rounds[round - 1]
    return {
      ...shapeOf(circle), round, joined: members.filter(({ joined }) => joined).length,
      dueOn: now?.dueOn ?? circle.startOn, recipient: now?.recipient ?? null, paid: now?.paid ?? 0,
      owing: members.filter(({ owesRounds }) => owesRounds.some((each) => each < round)).length,
    }
  })
}
