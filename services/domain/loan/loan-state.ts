import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { PaymentAllocation } from '#domain/payment/receipts.ts'

export type LoanStatus = 'active' | 'paid-off' | 'charged-off'

/** An installment as it stands: its parts, and what of them is paid (fees included). */
export interface LoanInstallment {
  number: number
  dueDate: CalendarDate
  principalCents: Cents
  interestCents: Cents
  feesCents: Cents
  paidCents: Cents
}

/** All that is owed, due or not. Interest is what has accrued or fallen due by the day, never future. */
export interface Outstanding { principalCents: Cents; interestCents: Cents; feesCents: Cents }

/** A loan as of a day, cents throughout: the fold of its events. */
export interface LoanState {
  status: LoanStatus
  outstanding: Outstanding
  /** Paid and owed to the borrower. */
  creditCents: Cents
  /** From the oldest due date not wholly covered, fees apart; 0 on that date. */
  daysPastDue: number
  /** Paid on the day, leaves exactly nothing. */
  payoffCents: Cents
  installments: LoanInstallment[]
  /** In the order the payments count; each adds up to its payment. */
  allocations: PaymentAllocation[]

  /** To be paid now: what is left of the installments due by the day, and every unpaid fee. */
  dueNowCents: Cents
  /** Late: what is left of the installments due before the day, with the fees shown on them. */
  pastDueCents: Cents
  /** The first installment due on the day or after it of which something is left, fees included. */
  nextDue: { number: number; dueDate: CalendarDate; amountCents: Cents } | null
  /** Principal outstanding at the end of each day on which it changed, and on the day looked at: a step line. */
  principalHistory: { date: CalendarDate; principalCents: Cents }[]
}
