import type { LoanRecord, RecordedEvent } from '../record.ts'

/** An event that stretches do not know, and the first day that it makes different. */
export interface KnownChange { eventId: string; on: string }

/**
 * Of the events after a number, the one that reaches back farthest: a payment counts from its own day, a reversal from that of
 * what it took back, a rate and a pause from where they begin.
 */
export function changesSince({ events }: LoanRecord, sequence: number): KnownChange | null {
  return events.filter((event) => event.sequence > sequence)
    .map((event) => ({ eventId: event.id, on: beginOf(events.find(({ id }) => id === event.targetEventId) ?? event) }))
    .reduce<KnownChange | null>((earliest, change) => (earliest === null || change.on < earliest.on ? change : earliest), null)
}

function beginOf({ effectiveOn, data }: RecordedEvent): string {
  const { from } = data
  return typeof from === 'string' && from < effectiveOn ? from : effectiveOn
}
