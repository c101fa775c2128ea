import { isDeepStrictEqual } from 'node:util'
import { CircleEvent, type Circle } from '#db/entities/index.ts'
import type { CircleEventData } from '#db/entities/circle-event.ts'
import { circleBook } from '#domain/circle/chart-of-accounts.ts'
import { circleOf, isFinished, linesOf, refusalOf } from '#domain/circle/fold.ts'
import { opposite, type CircleLine } from '#domain/circle/lines.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { bookEntry, entryOf } from '#services/ledger/index.ts'
import { membersOf } from '../circle-for.ts'
import { rowOf, type Undated } from '../event-row.ts'
import { eventsOf, type Recorded } from '../events.ts'

export interface ToAppend { event: Undated; effectiveOn: string; data?: CircleEventData }

/**
 * The one way in which something happens to a circle's money and turns, whichever part of it it belongs to: under the circle's lock the domain says whether it
 * may, the event is recorded, booked in the circle's own book, and what is kept of it (status, turns) follows. The same event
 * again changes nothing. Whoever appends tells the circle's clock after the last change (`tellCycle`).
 * @returns whether it is new: what follows from it is done once
 * @throws 409 with the domain's reason (services/domain/circle/refusals.ts); 409 `id-taken`; 422 `on: in-the-future`, `before-it-began`
 */
export async function appendEvent(ctx: Context, circle: Circle, { event: happened, effectiveOn, data }: ToAppend): Promise<boolean> {
  const event: Recorded = { ...happened, effectiveOn }
  const events = await eventsOf(ctx, circle.id)
  requireDay(ctx, events, effectiveOn)
  const known = events.find(({ id }) => id === event.id)
  if (known) {
    if (isDeepStrictEqual(known, { ...event, effectiveOn: known.effectiveOn })) return false
    throw problem('id-taken', { status: 409 })
  }
  const refusal = refusalOf(circle, events, event)
  if (refusal !== null) throw problem(refusal, { status: 409 })
  if (await ctx.em.count(CircleEvent, { id: event.id }) > 0) throw problem('id-taken', { status: 409 })
  ctx.em.create(CircleEvent, { ...rowOf(happened, data), circleId: circle.id, sequence: events.length + 1, effectiveOn, recordedBy: ctx.actor.personId ?? '', recordedAt: ctx.now })
  await ctx.em.flush()
  await book(ctx, circle, { events, event })
  await keep(ctx, circle, [...events, event])
  await audit(ctx, { action: `circle-${event.kind}`, subjectKind: 'circle', subjectId: circle.id, detail: detailOf(event) })
  return true
}

function requireDay({ businessDate }: Context, [begun]: readonly Recorded[], on: string): void {
  if (on > businessDate) throw wrongDay('in-the-future')
  if (begun !== undefined && on < begun.effectiveOn) throw wrongDay('before-it-began')
}

const wrongDay = (code: string) => problem('invalid-request', { status: 422, errors: [{ path: 'on', code }] })

/** Which member and round it was about, and how much: ids and numbers, nothing that somebody wrote. */
function detailOf(event: Recorded): Record<string, string | number> {
  if (event.kind === 'begun') return { members: event.order.length }
  if (event.kind === 'reversal') return { reverses: event.reverses }
  return {
    ...'memberId' in event ? { memberId: event.memberId } : {}, ...'round' in event ? { round: event.round } : {},
    ...'amountCents' in event ? { amountCents: event.amountCents } : {}, ...'shares' in event ? { shares: event.shares } : {},
  }
}

async function book(ctx: Context, circle: Circle, { events, event }: { events: readonly Recorded[]; event: Recorded }): Promise<void> {
  const lines = booked(circle, events, event)
  if (lines.length === 0) return
  const entry = { book: circleBook(circle.id), kind: `circle-${event.kind}`, sourceKind: 'circle-event', sourceId: event.id, effectiveOn: event.effectiveOn }
  if (event.kind !== 'reversal') await bookEntry(ctx, { ...entry, lines })
  else await bookEntry(ctx, { ...entry, lines, reversesEntryId: await entryOf(ctx, { ...entry, sourceId: event.reverses }) })
}

/** What an event books; what takes another back, the other's lines as they were booked then, the other way round. */
function booked(circle: Circle, events: readonly Recorded[], event: Recorded): CircleLine[] {
  if (event.kind !== 'reversal') return linesOf(circle, events, event)
  const index = events.findIndex(({ id }) => id === event.reverses)
  const reversed = events[index]
  return reversed === undefined || reversed.kind === 'reversal' ? [] : opposite(linesOf(circle, events.slice(0, index), reversed))
}

/** What the record keeps of the fold: whether the circle runs, and each member's turn. */
async function keep(ctx: Context, circle: Circle, events: readonly Recorded[]): Promise<void> {
  const state = circleOf(circle, events)
  circle.status = isFinished(circle, state) ? 'finished' : 'running'
  for (const member of await membersOf(ctx, circle.id)) member.turn = state.rotation.order.indexOf(member.id) + 1
  await ctx.em.flush()
}
