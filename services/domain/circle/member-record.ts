import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { RoundDate } from './round-dates.ts'
import type { RotationEvent } from './rotation/events.ts'
import { owedRounds } from './rotation/pot.ts'
import { rotationOf, roundOf, standingEvents } from './rotation/state.ts'

/** What one member did in a circle that pays out in turn, as evidence of how she keeps her word. */
export interface MemberRecord {
  /** Rounds whose day has passed since they began. */
  due: number
  /** Of those, how many she put in for herself on their day or before. */
  onTime: number
  /** For how many the guarantor put in for her, also where he has it back. */
  covered: number
  /** How many she still owes. */
  owes: number
  received: boolean
}

/** The record of a member, or null before the rounds begin. @param events as recorded, the first first */
export function memberRecordOf(events: readonly (RotationEvent & { effectiveOn: CalendarDate })[], dates: readonly RoundDate[], memberId: string, today: CalendarDate): MemberRecord | null {
  const rotation = rotationOf(events)
  if (!rotation.order.includes(memberId)) return null
  const past = dates.filter(({ dueOn }) => dueOn < today)
  const stand = new Set(standingEvents(events).map(({ id }) => id))
  const paidOn = new Map(events.flatMap((event) => (event.kind === 'contribution' && event.memberId === memberId && stand.has(event.id) ? [[event.round, event.effectiveOn] as const] : [])))
  return {
    due: past.length,
    onTime: past.filter(({ round, dueOn }) => (paidOn.get(round) ?? '9') <= dueOn).length,
    covered: dates.filter(({ round }) => roundOf(rotation, memberId, round).advance !== null).length,
    owes: owedRounds(rotation, memberId, past.length).length,
    received: rotation.received.has(memberId),
  }
}
