import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { PromiseState } from '#domain/payment/promise.ts'

/** A late loan as the order of calls sees it. */
export interface ToCall {
  daysPastDue: number
  waitsForAnswer: boolean
  promise: { state: PromiseState; promisedOn: CalendarDate } | null
  nextContactOn: CalendarDate | null
}

/** Who waits for us, then broken promises, then those due today, then the rest; within each, the longest late first. */
export const callGroups = ['asked-for-help', 'promise-broken', 'promise-today', 'to-call', 'later'] as const
export type CallGroup = (typeof callGroups)[number]

/** A running promise, or a day agreed on, means that she is not called before it. */
export function callGroupOf({ waitsForAnswer, promise, nextContactOn }: ToCall, today: CalendarDate): CallGroup {
  if (waitsForAnswer) return 'asked-for-help'
  if (promise?.state === 'open') return promise.promisedOn <= today ? 'promise-today' : 'later'
  if (nextContactOn !== null && nextContactOn > today) return 'later'
  return promise?.state === 'broken' || promise?.state === 'partly' ? 'promise-broken' : 'to-call'
}

export function inCallOrder<Row extends ToCall>(rows: readonly Row[], today: CalendarDate): Row[] {
  const rank = (row: Row) => callGroups.indexOf(callGroupOf(row, today))
  return rows.toSorted((a, b) => rank(a) - rank(b) || b.daysPastDue - a.daysPastDue)
}
