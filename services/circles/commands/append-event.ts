import { isDeepStrictEqual } from 'node:util'
import { CircleEvent, type Circle } from '#db/entities/index.ts'
import type { CircleEventData } from '#db/entities/circle-event.ts'
import { circleBook } from '#domain/circle/chart-of-accounts.ts'
import { linesOf, opposite } from '#domain/circle/rotation/booking.ts'
import type { RotationEvent } from '#domain/circle/rotation/events.ts'
import { refusalOf } from '#domain/circle/rotation/may-happen.ts'
import { isFinished } from '#domain/circle/rotation/pot.ts'
import { rotationOf } from '#domain/circle/rotation/state.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { bookEntry, entryOf } from '#services/ledger/index.ts'
import { membersOf } from '../circle-for.ts'
import { tellCycle } from '../cycle/tell-cycle.ts'
import { eventsOf, rulesOf, type Recorded } from '../events.ts'

export interface ToAppend { event: RotationEvent; effectiveOn: string; data?: CircleEventData }

/**
 * The one way in which something happens to a circle's money and turns: under the circle's lock the domain says whether it
 * may, the event is recorded, booked in the circle's own book, and what is kept of it (status, turns) follows. The same event
 * again changes nothing.
 * @returns whether it is new: what follows from it is done once
 * @throws 409 with the domain's reason (services/domain/circle/rotation/may-happen.ts); 409 `id-taken`; 422 `on: in-the-future`, `before-it-began`
 */
export async function appendEvent(ctx: Context, circle: Circle, { event, effectiveOn, data }: ToAppend): Promise<boolean> {
  const events = await eventsOf(ctx, circle.id)
  requireDay(ctx, events, effectiveOn)
  const known = events.find(({ id }) => id === event.id)
  if (known) {
    if (isDeepStrictEqual(known, { ...event, effectiveOn: known.effectiveOn })) return false
    throw problem('id-taken', { status: 409 })
  }
  const refusal = refusalOf(rulesOf(circle), events, event)
  if (refusal !== null) throw problem(refusal, { status: 409 })
  if (await ctx.em.count(CircleEvent, { id: event.id }) > 0) throw problem('id-taken', { status: 409 })
  ctx.em.create(CircleEvent, { ...rowOf(event, data), circleId: circle.id, sequence: events.length + 1, effectiveOn, recordedBy: ctx.actor.personId ?? '', recordedAt: ctx.now })
  await ctx.em.flush()
  await book(ctx, circle, { events, event, effectiveOn })
  await keep(ctx, circle, [...events, event])
  await audit(ctx, { action: `circle-${event.kind}`, subjectKind: 'circle', subjectId: circle.id, detail: detailOf(event) })
  await tellCycle(ctx, circle)
  return true
}

function requireDay({ businessDate }: Context, [begun]: readonly Recorded[], on: string): void {
  if (on > businessDate) throw wrongDay('in-the-future')
  if (begun !== undefined && on < begun.effectiveOn) throw wrongDay('before-it-began')
}

const wrongDay = (code: string) => problem('invalid-request', { status: 422, errors: [{ path: 'on', code }] })

function rowOf(event: RotationEvent, data: CircleEventData = {}) {
  const empty = { memberId: null, withMemberId: null, round: null, reverses: null }
  const { id, kind } = event
  switch (event.kind) {
    case 'begun': return { ...empty, id, kind, data: { ...data, order: event.order } }
    case 'reversal': return { ...empty, id, kind, reverses: event.reverses, data }
    case 'swap': return { ...empty, id, kind, memberId: event.memberId, withMemberId: event.withMemberId, data: { ...data, why: event.why } }
    case 'taken-over': return { ...empty, id, kind, memberId: event.memberId, data: { ...data, by: event.by } }
    default: return { ...empty, id, kind, memberId: event.memberId, round: event.round, data }
  }
}

/** Which member and round it was about: ids and numbers, nothing that somebody wrote. */
function detailOf(event: RotationEvent): Record<string, string | number> {
  if (event.kind === 'begun') return { members: event.order.length }
  if (event.kind === 'reversal') return { reverses: event.reverses }
  return 'round' in event ? { memberId: event.memberId, round: event.round } : { memberId: event.memberId }
}

async function book(ctx: Context, circle: Circle, { events, event, effectiveOn }: { events: readonly RotationEvent[]; event: RotationEvent; effectiveOn: string }): Promise<void> {
  const booked = event.kind === 'reversal' ? events.find(({ id }) => id === event.reverses) : event
  const lines = booked === undefined || booked.kind === 'reversal' ? [] : linesOf(booked, circle)
  if (lines.length === 0) return
  const entry = { book: circleBook(circle.id), kind: `circle-${event.kind}`, sourceKind: 'circle-event', sourceId: event.id, effectiveOn }
  if (event.kind !== 'reversal') await bookEntry(ctx, { ...entry, lines })
  else await bookEntry(ctx, { ...entry, lines: opposite(lines), reversesEntryId: await entryOf(ctx, { ...entry, sourceId: event.reverses }) })
}

/** What the record keeps of the fold: whether the circle runs, and each member's turn. */
async function keep(ctx: Context, circle: Circle, events: readonly RotationEvent[]): Promise<void> {
  const rotation = rotationOf(events)
  circle.status = isFinished(rotation) ? 'finished' : 'running'
  for (const member of await membersOf(ctx, circle.id)) member.turn = rotation.order.indexOf(member.id) + 1
  await ctx.em.flush()
}

