import { Circle, CircleMember, Person } from '#db/entities/index.ts'
import { paidFor, roundStatus, standing, unpaidRounds } from '#domain/circle/contributions.ts'
import { roundDates, roundOn } from '#domain/circle/round-dates.ts'
import type { Context } from '#platform/context/index.ts'
import { membersOf } from '../circle-for.ts'
import { contributionEvents } from '../contribution-events.ts'
import type { MyCircle } from '../schemas.ts'
import { shapeOf } from './circle.ts'

/** The circles that the actor is in, as a peer sees them. */
export async function myCircles(ctx: Context): Promise<MyCircle[]> {
  const places = await ctx.em.find(CircleMember, { personId: ctx.actor.personId ?? '' })
  const found = await ctx.em.find(Circle, { id: { $in: places.map(({ circleId }) => circleId) }, programmeId: ctx.actor.programmeId }, { orderBy: { startOn: 'desc', id: 'asc' } })
  return Promise.all(found.map((circle) => asPeer(ctx, circle)))
}

/**
 * A peer sees of another her name and whether she has paid for this round, "paid" or "not yet", and whose turn it is
 * (domain.md 3, privacy between peers). Of herself she sees all.
 */
async function asPeer(ctx: Context, circle: Circle): Promise<MyCircle> {
  const members = await membersOf(ctx, circle.id)
  const stands = standing(await contributionEvents(ctx, circle.id))
  const dates = roundDates(circle)
  const round = roundOn(dates, ctx.businessDate)
  const paid = paidFor(stands, round)
  const names = await shortNames(ctx, members)
  const me = members.find(({ personId }) => personId === ctx.actor.personId)
  if (!me) throw new Error('A circle is hers by her place in it')
  const begun = circle.status !== 'forming'
  const thisRound = dates[round - 1]
  const recipient = members.find(({ turn }) => turn === round)
  return {
    ...shapeOf(circle), round, joined: members.filter(({ joinedAt }) => joinedAt !== null).length,
    rounds: dates,
    dueOn: thisRound?.dueOn ?? circle.startOn,
    roundStatus: roundStatus({ paid: paid.size, memberCount: circle.memberCount, isPast: (thisRound?.dueOn ?? circle.startOn) < ctx.businessDate }),
    recipient: recipient && recipient.id !== me.id ? names.get(recipient.id) ?? null : null,
    members: members.map((member) => ({ name: names.get(member.id) ?? '', isMe: member.id === me.id, joined: member.joinedAt !== null, paid: paid.has(member.id) })),
    me: {
      turn: me.turn,
      owes: begun ? unpaidRounds(stands, me.id, round).map((each) => ({ round: each, dueOn: dates[each - 1]?.dueOn ?? circle.startOn })) : [],
    },
  }
}

/** Given names and one initial: enough to know a neighbour by. */
async function shortNames({ em }: Context, members: readonly CircleMember[]): Promise<Map<string, string>> {
  const people = await em.find(Person, { id: { $in: members.flatMap(({ personId }) => (personId === null ? [] : [personId])) } })
  const byId = new Map(people.map(({ id, givenNames, familyNames }) => [id, familyNames === '' ? givenNames : `${givenNames} ${familyNames.slice(0, 1)}.`]))
  return new Map(members.map(({ id, personId, invitedName }) => [id, (personId === null ? undefined : byId.get(personId)) ?? invitedName]))
}
