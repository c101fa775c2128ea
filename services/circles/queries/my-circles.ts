import { Circle, CircleMember } from '#db/entities/index.ts'
import { owedRounds, paidFor, roundStatus } from '#domain/circle/rotation/pot.ts'
import { rotationOf, standingEvents, type Rotation } from '#domain/circle/rotation/state.ts'
import { roundOn, type RoundDate } from '#domain/circle/round-dates.ts'
import type { Context } from '#platform/context/index.ts'
import { membersOf } from '../circle-for.ts'
import { datesOf, eventsOf } from '../events.ts'
import { shortNames } from '../names.ts'
import type { MyCircle } from '../schemas.ts'
import { shapeOf } from './circle.ts'
import { lotteryOf } from './lottery.ts'
import { openSwaps } from './open-swaps.ts'

/** The circles that the actor is in, as a peer sees them. */
export async function myCircles(ctx: Context): Promise<MyCircle[]> {
  const places = await ctx.em.find(CircleMember, { personId: ctx.actor.personId ?? '', leftOn: null })
  const found = await ctx.em.find(Circle, { id: { $in: places.map(({ circleId }) => circleId) }, programmeId: ctx.actor.programmeId }, { orderBy: { startOn: 'desc', id: 'asc' } })
  return Promise.all(found.map((circle) => asPeer(ctx, circle)))
}

/**
 * A peer sees of another her name and whether she has paid for this round, "paid" or "not yet", and whose turn it is
 * (domain.md 3, privacy between peers). Of herself she sees all.
 */
async function asPeer(ctx: Context, circle: Circle): Promise<MyCircle> {
  const members = await membersOf(ctx, circle.id)
  const events = await eventsOf(ctx, circle.id)
  const rotation = rotationOf(events)
  const dates = datesOf(circle)
  const round = roundOn(dates, ctx.businessDate)
  const paid = paidFor(rotation, round)
  const names = await shortNames(ctx, members)
  const me = members.find(({ personId }) => personId === ctx.actor.personId)
  if (!me) throw new Error('A circle is hers by her place in it')
  const lottery = await lotteryOf(ctx, circle.id, { members, names })
  const areTurnsKnown = circle.status !== 'forming' || circle.rules.payout?.order !== 'lottery' || lottery?.order != null
  const turnOf = ({ turn }: CircleMember): number | null => (areTurnsKnown ? turn : null)
  const thisRound = dates[round - 1]
  const recipient = areTurnsKnown ? members.find(({ turn }) => turn === round) : undefined
  const hers = standingEvents(events).find((event) => event.kind === 'payout' && event.memberId === me.id)
  return {
    ...shapeOf(circle), round, joined: members.filter(({ joinedAt }) => joinedAt !== null).length,
    rounds: dates,
    dueOn: thisRound?.dueOn ?? circle.startOn,
    roundStatus: roundStatus(rotation, round, (thisRound?.dueOn ?? circle.startOn) < ctx.businessDate),
    recipient: recipient && recipient.id !== me.id ? names.get(recipient.id) ?? null : null,
    members: members.map((member) => ({
      name: names.get(member.id) ?? '', isMe: member.id === me.id, joined: member.joinedAt !== null, paid: paid.has(member.id),
      turn: turnOf(member), received: rotation.received.has(member.id),
    })),
    me: { turn: turnOf(me), owes: owedOf(rotation, me.id, round, dates), receivedOn: events.find(({ id }) => id === hers?.id)?.effectiveOn ?? null, word: lottery?.members.find(({ memberId }) => memberId === me.id)?.word ?? null },
    swaps: await herSwaps(ctx, circle.id, { members, me, names }),
    lottery,
  }
}

const owedOf = (rotation: Rotation, memberId: string, round: number, dates: readonly RoundDate[]) => (
  owedRounds(rotation, memberId, round).flatMap((each) => dates.filter((date) => date.round === each).map(({ dueOn }) => ({ round: each, dueOn })))
)

/** Changes of turns that she asked for or was asked for. What others agree between them is theirs until it happens. */
async function herSwaps(ctx: Context, circleId: string, { members, me, names }: { members: readonly CircleMember[]; me: CircleMember; names: ReadonlyMap<string, string> }): Promise<MyCircle['swaps']> {
  return (await openSwaps(ctx, circleId)).filter(({ memberId, withMemberId }) => [memberId, withMemberId].includes(me.id)).map((swap) => {
    const byMe = swap.memberId === me.id
    const other = members.find(({ id }) => id === (byMe ? swap.withMemberId : swap.memberId))
    return { swapId: swap.id, name: other ? names.get(other.id) ?? '' : '', byMe, turn: other?.turn ?? 0, answer: swap.answer }
  })
}
