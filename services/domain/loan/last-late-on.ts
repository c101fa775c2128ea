import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { eventsThatHappened } from './event-order.ts'
import { foldLoan } from './fold-loan.ts'
import type { LoanHistory } from './loan-events.ts'

/**
 * The last day on which something was past due, the day looked at included; null where nothing ever was. Being late ends
 * with an event alone, so the loan is looked at before each, and today. What was undone never came.
 */
export function lastLateOn(history: LoanHistory): CalendarDate | null {
  const happened = eventsThatHappened(history.events)
  const isLate = (asOf: CalendarDate, events = happened): boolean => foldLoan({ ...history, events, asOf }).daysPastDue > 0
  if (isLate(history.asOf, happened.filter(({ date }) => date <= history.asOf))) return history.asOf
  const days = new Set(happened.map(({ date }) => date).filter((date) => date <= history.asOf))
  return [...days].toSorted().toReversed().find((day) => isLate(day, happened.filter(({ date }) => date < day))) ?? null
}
