import type { Circle, CircleMember } from '#db/entities/index.ts'
import { potCents } from '#domain/circle/net-position.ts'
import { circleDates } from '#domain/circle/circle-dates.ts'
import type { RotationEvent } from '#domain/circle/rotation/events.ts'
import { heldSwap } from '#domain/circle/rotation/may-happen.ts'
import { advancedCents, boxCents, guarantorExposureCents, leavingCents, lostCents } from '#domain/circle/rotation/money.ts'
import { isHeld, missingFrom, owedRounds, paidFor, roundStatus } from '#domain/circle/rotation/pot.ts'
import { nextPot, rotationOf, roundOf, standingEvents, type Rotation } from '#domain/circle/rotation/state.ts'
import { roundOn } from '#domain/circle/round-dates.ts'
import type { Context } from '#platform/context/index.ts'
import { circleFor, membersOf } from '../circle-for.ts'
import { eventsOf, rulesOf, turnEvents, type Recorded } from '../events.ts'
import type { CircleView } from '../schemas.ts'
import { namesOf } from '../names.ts'
import { partsView } from '../savings/view.ts'
import { gapsOf } from './formation.ts'
import { lotteryOf } from './lottery.ts'
import { openSwaps } from './open-swaps.ts'

/** The whole of a circle, for its coordinator and for officers: who has joined, who has paid for what, who owes, what is next. */
export async function circleView(ctx: Context, circleId: string): Promise<CircleView> {
  const circle = await circleFor(ctx, circleId)
  const members = await membersOf(ctx, circle.id)
  const [events, names] = [await eventsOf(ctx, circle.id), await namesOf(ctx, members)]
  const rotation = rotationOf(turnEvents(circle, events))
  return {
    ...viewOf(ctx, circle, { members, events, names }), money: moneyOf(circle, rotation), pot: nextPotOf(circle, rotation),
    missing: circle.status === 'forming' ? await gapsOf(ctx, circle, members) : [],
    swaps: (await openSwaps(ctx, circle.id)).map(({ id, memberId, withMemberId, answer }) => ({ swapId: id, memberId, withMemberId, answer })),
    lottery: await lotteryOf(ctx, circle.id, { members, names }),
    ...partsView(circle, { events, today: ctx.businessDate }),
  }
}

export interface Known { members: readonly CircleMember[]; events: readonly Recorded[]; names: ReadonlyMap<string, string> }

/** Members and rounds as they stand. */
export function viewOf(ctx: Context, circle: Circle, { members, events, names }: Known) {
  const turns = turnEvents(circle, events)
  const rotation = rotationOf(turns)
  const stand = standingEvents(turns)
  const dates = circleDates(circle)
  const round = roundOn(dates, ctx.businessDate)
  return {
    ...shapeOf(circle), round,
    rounds: (circle.rules.payout === undefined ? [] : dates).map((date) => {
      const recipient = members.find(({ turn }) => turn === date.round)
      const payout = turns.find((event) => event.kind === 'payout' && event.round === date.round && stand.includes(event))
      return {
        ...date, recipient: recipient ? names.get(recipient.id) ?? null : null, paid: paidFor(rotation, date.round).size,
        status: roundStatus(rotation, date.round, date.dueOn < ctx.businessDate),
        payout: payout ? { eventId: payout.id, on: payout.effectiveOn } : null,
      }
    }),
    members: members.map((member) => ({ ...placeOf(circle, { rotation, events: stand }, { id: member.id, round }), turn: member.turn, name: names.get(member.id) ?? '', joined: member.joinedAt !== null, related: member.related, trainedOn: member.trainedOn, left: member.leftOn !== null })),
  }
}

/** What was put in at one place, by her and for her, and what she owes. */
function placeOf(circle: Circle, { rotation, events }: { rotation: Rotation; events: readonly RotationEvent[] }, { id, round }: { id: string; round: number }) {
  const hers = events.flatMap((event) => ('round' in event && event.memberId === id ? [event] : [])).toSorted((a, b) => a.round - b.round)
  const begun = rotation.order.length > 0
  return {
    id, owesRounds: begun ? owedRounds(rotation, id, round) : [],
    contributions: hers.filter(({ kind }) => kind === 'contribution').map((one) => ({ id: one.id, round: one.round })),
    advances: hers.filter(({ kind }) => kind === 'advance').map((one) => ({ id: one.id, round: one.round, state: roundOf(rotation, id, one.round).advance ?? 'open' })),
    backCents: begun && circle.rules.payout !== undefined && !rotation.received.has(id) ? leavingCents(rulesOf(circle), rotation, id) : null,
  }
}

function moneyOf(circle: Circle, rotation: Rotation): CircleView['money'] {
  const rules = rulesOf(circle)
  return { boxCents: boxCents(rules, rotation), advancedCents: advancedCents(rules, rotation), lostCents: lostCents(rules, rotation), exposureCents: guarantorExposureCents(rules, rotation) }
}

function nextPotOf(circle: Circle, rotation: Rotation): CircleView['pot'] {
  const round = nextPot(rotation)
  const memberId = rotation.order[round - 1]
  if (memberId === undefined || circle.rules.payout === undefined) return null
  const rules = rulesOf(circle)
  return { round, memberId, missing: missingFrom(rotation, round), held: isHeld(rules, rotation), instead: heldSwap(rules, rotation)?.withMemberId ?? null }
}

/** What everybody in a circle knows of it. */
export function shapeOf(circle: Circle) {
  const { id, name, kind, rules: { formation: { relativesWelcome, trainingFirst }, payout, custody, guarantee }, cadence, contributionCents, memberCount, startOn, status } = circle
  return {
    id, name, kind, relativesWelcome, trainingFirst, guarantee: guarantee?.setting ?? null, payoutOrder: payout?.order ?? null, holdsLate: payout?.holdsLate ?? false, guaranteed: payout?.guaranteed ?? false, custody, cadence, contributionCents, memberCount, startOn, status, potCents: payout === undefined ? 0 : potCents(circle),
  }
}
