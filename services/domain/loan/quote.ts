import { calendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import { annualPercentageRateOnDays } from '#domain/rate/annual-percentage-rate.ts'
import type { AmountOnDay } from '#domain/rate/annual-percentage-rate.ts'
import { termAsUnitPeriod } from '#domain/rate/unit-periods.ts'
import type { UnitPeriod } from '#domain/rate/unit-periods.ts'
import { repaymentRows } from './balloon.ts'
import { planOf } from './plan.ts'
import type { Plan } from './plan.ts'
import type { ScheduleRow } from './schedule.ts'
import { amountFinancedCentsOf } from './terms.ts'
import type { Terms } from './terms.ts'

/** One installment as it is promised. totalCents = principalCents + interestCents + feeCents; balanceCents is principal left after it. */
export interface QuotedInstallment {
  number: number
  dueDate: CalendarDate
  principalCents: Cents
  interestCents: Cents
  /** 0 until a product charges a fee per installment. */
  feeCents: Cents
  totalCents: Cents
  balanceCents: Cents
}

/** The schedule and the figures of the disclosure box (12 CFR 1026.18). */
export interface Quote {
  installments: QuotedInstallment[]
  financeChargeCents: Cents
  amountFinancedCents: Cents
  totalOfPaymentsCents: Cents
  /** Percent with three places, '9.690'. */
  annualPercentageRate: string
}

/**
 * What terms come to: quote, agreement and booked schedule are this one function.
 * @param terms well-formed (`validateTerms`, or a schema on the same limits)
 * @throws DomainError `invalid-terms` naming every contradiction between fields
 */
export function quote(terms: Terms): Quote {
  const plan = planOf(terms)
  const rows = repaymentRows(plan)
  const installments = rows.map(installmentOf)
  const amountFinancedCents = amountFinancedCentsOf(terms)
  const totalOfPaymentsCents = installments.reduce((sum, { totalCents }) => sum + totalCents, 0)
  return {
    installments,
    financeChargeCents: totalOfPaymentsCents - amountFinancedCents,
    amountFinancedCents,
    totalOfPaymentsCents,
    annualPercentageRate: rateOfRows(plan, amountFinancedCents, rows),
  }
}

/** The installments alone, without the box: what a preview or a booked schedule needs. */
export const installmentsOf = (terms: Terms): QuotedInstallment[] => repaymentRows(planOf(terms)).map(installmentOf)

const installmentOf = ({ period, principalCents, interestCents, balanceCents }: ScheduleRow): QuotedInstallment => ({
  number: period.number,
  dueDate: calendarDate(period.dueDay),
  principalCents,
  interestCents,
  feeCents: 0,
  totalCents: principalCents + interestCents,
  balanceCents,
})

/**
 * "annualPercentageRate = aprPercent of (amount financed on the first date, rows), unit period = period": taken at its
 * word where there are several advances, too. An installment of nothing is no payment.
 */
function rateOfRows(plan: Plan, amountCents: Cents, rows: readonly ScheduleRow[]): string {
  return rateOfPayments(plan, amountCents, rows.map(({ period, principalCents, interestCents }) => ({ day: period.dueDay, amountCents: principalCents + interestCents })))
}

/** The annual percentage rate of an amount on the plan's first day that is repaid by these payments, one for each installment. */
export function rateOfPayments(plan: Plan, amountCents: Cents, payments: readonly AmountOnDay[]): string {
  const advances = [{ day: plan.startDay, amountCents }]
  return annualPercentageRateOnDays(unitPeriodOf(plan, payments.length), advances, payments.filter((payment) => payment.amountCents > 0))
}

/** "One installment: the term in days, or in whole months." */
function unitPeriodOf({ startDay, periods, terms }: Plan, installments: number): UnitPeriod {
  const only = periods[0]
  return installments === 1 && only ? termAsUnitPeriod(startDay, only.dueDay) : terms.period
}
