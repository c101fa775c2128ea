import { addDays, daysBetween, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { CaseFacts } from './case.ts'
import type { ClockSettings } from './clock-settings.ts'

export type DeadlineKind = 'incompleteness-notice' | 'respond-by' | 'decision' | 'counter-expiry'

/** The nearest date by which the law, or our own word to her, wants something. */
export interface Deadline {
  kind: DeadlineKind
  on: CalendarDate
  /** Negative once it has passed. */
  daysLeft: number
  /** Where it stands: day 20 of 30. */
  day: number
  of: number
}

type Facts = Pick<CaseFacts, 'status' | 'receivedOn' | 'incompleteSince' | 'completedOn' | 'respondBy' | 'counteroffer'>

/** The deadline of an open, undecided application; null where nobody is kept waiting by law. */
export function legalDeadline(facts: Facts, settings: ClockSettings, today: CalendarDate): Deadline | null {
  const span = deadlineSpan(facts, settings)
  if (!span) return null
  return { kind: span.kind, on: span.on, daysLeft: daysBetween(today, span.on), day: daysBetween(span.from, today), of: daysBetween(span.from, span.on) }
}

function deadlineSpan(facts: Facts, settings: ClockSettings): { kind: DeadlineKind; from: CalendarDate; on: CalendarDate } | null {
  const { status, receivedOn, completedOn, respondBy, counteroffer } = facts
  if (status === 'incomplete' && respondBy !== null) return { kind: 'respond-by', from: addDays(respondBy, -settings.respondWithinDays), on: respondBy }
  if (status === 'incomplete' && receivedOn !== null) return { kind: 'incompleteness-notice', from: receivedOn, on: addDays(receivedOn, settings.incompleteDays) }
  if ((status === 'complete' || status === 'proposed') && completedOn !== null) return { kind: 'decision', from: completedOn, on: addDays(completedOn, settings.decisionDays) }
  if (status === 'countered' && counteroffer !== null) return { kind: 'counter-expiry', from: counteroffer.madeOn, on: counteroffer.expiresOn }
  return null
}
