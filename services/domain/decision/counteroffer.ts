import { addDays, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { ClockSettings } from '#domain/application/clock-settings.ts'

/** What is lent, or asked for: amount in cents, how many installments, of which product. */
export interface LoanTerms { amountCents: number; installments: number; productVersionId: string }

/** The last day on which a counteroffer can be accepted: always before the adverse-action notice is due. */
export function counterofferExpiresOn(madeOn: CalendarDate, settings: ClockSettings): CalendarDate {
  return addDays(madeOn, Math.min(settings.counterofferDays, settings.counterofferLatestDay - 1))
}

/** An offer of exactly what was asked is an approval, and must be given as one. */
export function isCounteroffer(asked: LoanTerms, offered: LoanTerms): boolean {
  return asked.amountCents !== offered.amountCents || asked.installments !== offered.installments
    || asked.productVersionId !== offered.productVersionId
}
