import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { PromiseState } from '#domain/payment/promise.ts'
import type { NextStep } from './next-step.ts'

/** A late loan as the order of calls sees it. */
export interface ToCall {
  daysPastDue: number
  waitsForAnswer: boolean
  promise: { state: PromiseState; promisedOn: CalendarDate } | null
  nextContactOn: CalendarDate | null
  /** Of its case; null where the night has not opened one yet, or she is not late. */
  nextStep: NextStep | null
}

/** Who waits for us, then broken promises, then those due today, then the rest, then what is no call but to be decided; within each, the longest late first. */
export const callGroups = ['asked-for-help', 'promise-broken', 'promise-today', 'to-call', 'to-decide', 'later'] as const
export type CallGroup = (typeof callGroups)[number]

/** A running promise, or a day agreed on or given by the limits, means that she is not called before it. */
export function callGroupOf({ waitsForAnswer, promise, nextContactOn, nextStep }: ToCall, today: CalendarDate): CallGroup {
  if (waitsForAnswer) return 'asked-for-help'
  if (nextStep?.kind === 'decide-charge-off') return 'to-decide'
  if (promise?.state === 'open') return promise.promisedOn <= today ? 'promise-today' : 'later'
  const from = nextStep === null ? nextContactOn : nextStep.on
  if (from !== null && from > today) return 'later'
  return promise?.state === 'broken' || promise?.state === 'partly' ? 'promise-broken' : 'to-call'
}

export function inCallOrder<Row extends ToCall>(rows: readonly Row[], today: CalendarDate): Row[] {
  const rank = (row: Row) => callGroups.indexOf(callGroupOf(row, today))
  return rows.toSorted((a, b) => rank(a) - rank(b) || b.daysPastDue - a.daysPastDue)
}
