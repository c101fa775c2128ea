import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { LoanEvent, LoanHistory } from '#domain/loan/loan-events.ts'
import { fivePercentDaily, life, yearAtTwelvePercent } from './example-terms.ts'

/** The level payment of `scheduled`, in cents; that of `daily` is 85,598. */
export const LEVEL = 88_849

/** $10,000 over a year at 12 % as scheduled, and at 5 % by days. */
export const scheduled = (asOf: string, ...events: LoanEvent[]): LoanHistory => life(yearAtTwelvePercent, 'scheduled', asOf, ...events)
export const daily = (asOf: string, ...events: LoanEvent[]): LoanHistory => life(fivePercentDaily, 'daily', asOf, ...events)

export const ahead = (choice: LoanHistory['ahead'], history: LoanHistory): LoanHistory => ({ ...history, ahead: choice })

/** "number: principal+interest paid" of each installment, in cents. */
export const parts = (history: LoanHistory): string[] => (
  foldLoan(history).installments.map(({ number, principalCents, interestCents, paidCents }) => `${number}: ${principalCents}+${interestCents} ${paidCents}`)
)

/** "event interest principal fees credit" of each payment, in cents. */
export const split = (history: LoanHistory): string[] => (
  foldLoan(history).allocations.map(({ event, interestCents, principalCents, feesCents, creditCents }) => `${event} ${interestCents} ${principalCents} ${feesCents} ${creditCents}`)
)
