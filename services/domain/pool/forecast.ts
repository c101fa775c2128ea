import { calendarDate, dayOf, daysInMonth, dayNumber, yearMonthDay, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { LoanInstallment } from '#domain/loan/loan-state.ts'
import type { Cents } from '#domain/money/cents.ts'

/** Principal that a schedule plans to come back on a day. */
export interface PlannedPrincipal { dueOn: CalendarDate; principalCents: Cents }

/** How a pool will stand at the end of a month, if everybody pays as planned and nothing else is lent. */
export interface ForecastMonth {
  endsOn: CalendarDate
  /** Principal planned to come back in it. */
  releasedCents: Cents
  exposureCents: Cents
  headroomCents: Cents
}

/** How far a pool is looked ahead. */
export const forecastMonths = 12

/**
 * What a loan's schedule plans to come back after a day, installment by installment: what is owed without what is late, down to what
 * the installments after it hold of principal. What is late is no plan: it is not counted on.
 */
export function plannedPrincipal(installments: readonly LoanInstallment[], { asOf, principalCents }: { asOf: CalendarDate; principalCents: Cents }): PlannedPrincipal[] {
  const [late, coming] = [installments.filter(({ dueDate }) => dueDate <= asOf), installments.filter(({ dueDate }) => dueDate > asOf)]
  let owed = Math.max(0, principalCents - unpaidIn(late))
  let after = unpaidIn(coming)
  return coming.map((one) => {
    after -= unpaidPrincipal(one)
    const left = Math.min(owed, after)
    const planned = { dueOn: one.dueDate, principalCents: owed - left }
    owed = left
    return planned
  })
}

const unpaidIn = (installments: readonly LoanInstallment[]): Cents => installments.reduce((sum, one) => sum + unpaidPrincipal(one), 0)

/** What of an installment's principal is not paid: interest and fees are paid before it. */
function unpaidPrincipal({ principalCents, interestCents, feesCents, paidCents }: LoanInstallment): Cents {
  return Math.max(0, Math.min(principalCents, principalCents + interestCents + feesCents - paidCents))
}

/** The last days of a month and of those after it, the month of the day itself first. */
export function monthEndsFrom(date: CalendarDate, count: number): CalendarDate[] {
  const { year, month } = yearMonthDay(dayOf(date))
  return Array.from({ length: count }, (_none, index) => {
    const months = year * 12 + month - 1 + index
    const [inYear, inMonth] = [Math.floor(months / 12), (months % 12) + 1]
    return calendarDate(dayNumber(inYear, inMonth, daysInMonth(inYear, inMonth)))
  })
}

/**
 * Headroom at each of the next twelve month ends, this one's first: what is planned to come back gives room, what is reserved
 * stays reserved, what is late or lost comes back to nobody.
 */
export function headroomForecast(
  now: { exposureCents: Cents; headroomCents: Cents }, planned: readonly PlannedPrincipal[], asOf: CalendarDate,
): ForecastMonth[] {
  let { exposureCents, headroomCents } = now
  let after = asOf
  return monthEndsFrom(asOf, forecastMonths).map((endsOn) => {
    const releasedCents = planned.reduce((sum, { dueOn, principalCents }) => sum + (dueOn > after && dueOn <= endsOn ? principalCents : 0), 0)
    exposureCents -= releasedCents
    headroomCents += releasedCents
    after = endsOn
    return { endsOn, releasedCents, exposureCents, headroomCents }
  })
}
