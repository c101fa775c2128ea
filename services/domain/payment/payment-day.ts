import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'

/** What the day of a payment is held against. */
export interface LoanDays {
  /** Null until the money went out. */
  disbursedOn: CalendarDate | null
  /** The day whose end a loan was brought in at; none of one that was lent here. */
  broughtInOn?: CalendarDate | undefined
}

/** Why it cannot be the day of a payment. */
export interface DayFault { code: 'in-the-future' | 'in-its-balance' | 'before-funding'; params: Record<string, CalendarDate> }

/** Money is written down on the day it came or later, never before. */
export const notYetCome = (receivedOn: CalendarDate, today: CalendarDate): DayFault | undefined => (
  receivedOn > today ? { code: 'in-the-future', params: { latest: today } } : undefined
)

/**
 * Money is paid on a loan from the day it went out. The balance that a loan was brought in with is that of its day's end:
 * what was paid until then is in it already.
 */
export function beforeItsLoan(receivedOn: CalendarDate, { disbursedOn, broughtInOn }: LoanDays): DayFault | undefined {
  if (disbursedOn === null) return undefined
  if (disbursedOn === broughtInOn && receivedOn <= disbursedOn) return { code: 'in-its-balance', params: { through: disbursedOn } }
  return receivedOn < disbursedOn ? { code: 'before-funding', params: { earliest: disbursedOn } } : undefined
}

/** What is wrong with the day of one payment on a loan, however it is written down: alone, on a meeting's sheet, from a file. */
export const faultOfDay = (receivedOn: CalendarDate, today: CalendarDate, loan: LoanDays): DayFault | undefined => notYetCome(receivedOn, today) ?? beforeItsLoan(receivedOn, loan)
