import { addDays, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { multiplyRounded } from '#domain/money/rounding.ts'
import type { BoxLoanRules } from './rules.ts'

const whole = 10_000

/** What a loan out of the box costs, once, whatever its length; a half cent goes up. */
export const chargeCents = ({ chargeBasisPoints }: Pick<BoxLoanRules, 'chargeBasisPoints'>, amountCents: number): number => multiplyRounded(amountCents, 1, { times: chargeBasisPoints, per: whole }, 'half-up')

/** The most a member may borrow by her shares: so many times what they cost. */
export const mostLoanCents = ({ timesShares }: Pick<BoxLoanRules, 'timesShares'>, sharesCostCents: number): number => timesShares * sharesCostCents

/** The last day on which a loan of a day may be due. */
export const latestDueOn = ({ longestDays }: Pick<BoxLoanRules, 'longestDays'>, lentOn: CalendarDate): CalendarDate => addDays(lentOn, longestDays)
