import { CircleClock, CircleLadderNote, CircleLadderStep, CirclePause, type Circle } from '#db/entities/index.ts'
import { defaultRemindDaysBefore, type CycleFacts } from '#domain/circle/cycle/cycle-clocks.ts'
import { ladderOf } from '#domain/circle/default-ladder/ladder-rules.ts'
import type { StepTaken } from '#domain/circle/default-ladder/next-step.ts'
import { circleDates } from '#domain/circle/circle-dates.ts'
import { rotationOf } from '#domain/circle/rotation/state.ts'
import type { Context } from '#platform/context/index.ts'
import { eventsOf, rulesOf, turnEvents } from '../events.ts'
import { meetingsOf } from '../meetings/meeting-for.ts'
import { termsOf } from './terms.ts'

/** All that the clocks of a circle follow from, as the record has it now. */
export async function cycleFacts(ctx: Context, circle: Circle): Promise<CycleFacts> {
  const circleId = circle.id
  const events = turnEvents(circle, await eventsOf(ctx, circleId))
  return {
    isFinished: circle.status === 'finished',
    dates: circle.rules.payout === undefined ? [] : circleDates(circle),
    rotation: rotationOf(events), undone: undoneIn(events),
    ladder: ladderOf(circle.rules, circle.cadence), remindDaysBefore: circle.rules.remindDaysBefore ?? defaultRemindDaysBefore,
    guaranteed: rulesOf(circle).guaranteed,
    steps: (await ladderOfCircle(ctx, circleId)).map(({ taken }) => taken),
    pauses: await ctx.em.find(CirclePause, { circleId }, { orderBy: { fromOn: 'asc', id: 'asc' } }),
    meetings: (await meetingsOf(ctx, circleId)).filter(({ status }) => status === 'planned').map(({ id, meetsOn }) => ({ id, meetsOn })),
    terms: await termsOf(ctx, circle),
    struck: await ctx.em.find(CircleClock, { circleId }),
  }
}

function undoneIn(events: ReturnType<typeof turnEvents>): CycleFacts['undone'] {
  const reversed = new Set(events.flatMap((event) => (event.kind === 'reversal' ? [event.reverses] : [])))
  return events.flatMap((event) => (event.kind === 'contribution' && reversed.has(event.id) ? [{ memberId: event.memberId, round: event.round }] : []))
}

/** A step with all that was noted of it, the oldest first. */
export interface StepWithNotes { row: CircleLadderStep; notes: readonly CircleLadderNote[]; taken: StepTaken }

/** Every step that ever came due in a circle, the oldest first. */
export async function ladderOfCircle({ em }: Context, circleId: string): Promise<StepWithNotes[]> {
  const rows = await em.find(CircleLadderStep, { circleId }, { orderBy: { cameOn: 'asc', id: 'asc' } })
  const notes = Map.groupBy(await em.find(CircleLadderNote, { stepId: { $in: rows.map(({ id }) => id) } }, { orderBy: { recordedAt: 'asc', id: 'asc' } }), ({ stepId }) => stepId)
  return rows.map((row) => ({ row, notes: notes.get(row.id) ?? [], taken: takenOf(row, notes.get(row.id) ?? []) }))
}

function takenOf({ id, memberId, round, step, cameOn }: CircleLadderStep, notes: readonly CircleLadderNote[]): StepTaken {
  const newest = notes.findLast(({ kind }) => kind === 'outcome')
  const noted = newest?.outcome == null ? null : { outcome: newest.outcome, on: newest.onDate, until: newest.untilOn }
  return { id, memberId, round, step, cameOn, noted, isTakenBack: notes.some(({ kind }) => kind === 'taken-back') }
}
