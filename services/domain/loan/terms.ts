import type { BusinessDayRule } from '#domain/banking-days/adjust.ts'
import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { MonthEnd } from '#domain/calendar-date/months.ts'
import type { Period, PeriodUnit } from '#domain/calendar-date/period.ts'
import type { Cents } from '#domain/money/cents.ts'
import { MAX_CENTS } from '#domain/money/cents.ts'
import type { RoundingMode } from '#domain/money/rounding.ts'
import type { DatedAmount } from '#domain/rate/annual-percentage-rate.ts'
import type { AnnualRatePercent } from '#domain/rate/annual-rate.ts'
import type { DayCount } from '#domain/rate/day-count.ts'

/** How principal and interest make up an installment: `flat` charges interest on the original principal throughout. */
export const methods = ['equal-installment', 'equal-principal', 'flat', 'fixed-principal'] as const
export type Method = (typeof methods)[number]

/** Where a fee's money comes from: added to the principal, kept back from the advance, or paid by the borrower at the start. */
export const feePayments = ['financed', 'withheld', 'paid-upfront'] as const
export type FeePayment = (typeof feePayments)[number]

/** A fee at the start. With `financeCharge` it is a cost of credit and lowers the amount financed. */
export interface TermsFee {
  kind: string
  amountCents: Cents
  how: FeePayment
  financeCharge: boolean
  /** Passed on whole to a public official, as for recording a lien: no cap counts it (domain/product/fee-class.ts). Default: no. */
  publicOfficial?: boolean
}

/** Everything that decides a schedule. Amounts in cents, dates 'YYYY-MM-DD'. */
export interface Terms {
  method: Method
  annualRatePercent: AnnualRatePercent
  installments: number
  period: Period
  dayCount: DayCount
  /** The first is the start; no other is earlier. */
  advances: readonly DatedAmount[]
  /** Default: the start and one period. */
  firstDueDate?: CalendarDate
  monthEnd: MonthEnd
  /** Default: none. */
  businessDay?: BusinessDayRule
  /** So many installments at the beginning are interest only. */
  gracePrincipalInstallments: number
  /** Months (1 to 12) without a payment. */
  skipMonths?: readonly number[]
  /** What the last installment should be in total. */
  finalInstallmentCents?: Cents
  /** Only with `fixed-principal`, and always there. */
  principalPerInstallmentCents?: Cents
  installmentMultipleCents: Cents
  roundingMode: RoundingMode
  fees?: readonly TermsFee[]
}

/** What is refused with a clear word rather than computed. */
export const LIMITS = {
  amountCents: MAX_CENTS,
  installments: 1200,
  advances: 100,
  fees: 20,
  feeKindLength: 60,
  multipleCents: 100_000_000,
} as const

/** The longest period of each unit; a semi-month is always one. */
export const LONGEST_PERIOD: Readonly<Record<PeriodUnit, number>> = { day: 3660, week: 520, 'semi-month': 1, month: 120 }

/** Advances and financed fees: what is owed when the money has been handed out, and what all principal parts add up to. */
export function principalCentsOf(terms: Terms): Cents {
  return advancedCentsOf(terms) + feeCentsOf(terms, (fee) => fee.how === 'financed')
}

/** "amountFinancedCents = advances + financed fees − fees with financeCharge: true." */
export function amountFinancedCentsOf(terms: Terms): Cents {
  return principalCentsOf(terms) - feeCentsOf(terms, (fee) => fee.financeCharge)
}

export const advancedCentsOf = (terms: Terms): Cents => terms.advances.reduce((sum, { amountCents }) => sum + amountCents, 0)

/** The sum of the fees at the start that a question picks out. */
export const feeCentsOf = (terms: Terms, picked: (fee: TermsFee) => boolean): Cents => (
  (terms.fees ?? []).reduce((sum, fee) => sum + (picked(fee) ? fee.amountCents : 0), 0)
)
