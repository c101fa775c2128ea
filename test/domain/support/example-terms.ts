import type { LoanEvent, LoanHistory } from '#domain/loan/loan-events.ts'
import type { Terms } from '#domain/loan/terms.ts'

/** $10,000 at 12 % over twelve months: whole months are 1 %, so that most figures can be checked in the head. */
export const yearAtTwelvePercent: Terms = {
  method: 'equal-installment', annualRatePercent: '12', installments: 12, period: { every: 1, unit: 'month' }, dayCount: '30/360',
  advances: [{ date: '2025-01-15', amountCents: 1_000_000 }], monthEnd: 'clamp', gracePrincipalInstallments: 0,
  installmentMultipleCents: 1, roundingMode: 'half-even',
}

/** The product most loans are made with: 5 % daily simple interest, equal monthly installments. */
export const fivePercentDaily: Terms = { ...yearAtTwelvePercent, annualRatePercent: '5', dayCount: 'actual/365' }

/** $520 in 13 weekly installments of $40, without interest. */
export const weeklyWithoutInterest: Terms = {
  ...yearAtTwelvePercent, annualRatePercent: '0', installments: 13, period: { every: 1, unit: 'week' }, advances: [{ date: '2025-01-06', amountCents: 52_000 }],
}

export const payment = (id: string, date: string, amountCents: number): LoanEvent => ({ id, kind: 'payment', date, amountCents })
export const fee = (id: string, date: string, amountCents: number): LoanEvent => ({ id, kind: 'fee', date, amountCents })
export const rateChange = (id: string, date: string, annualRatePercent: string, from = date): LoanEvent => ({ id, kind: 'rate-change', date, annualRatePercent, from })
export const pause = (id: string, from: string, to: string, date = from): LoanEvent => ({ id, kind: 'pause', date, from, to })
export const dueDateChange = (id: string, from: string, to: string, moves: 'one' | 'all', date = from): LoanEvent => ({ id, kind: 'due-date-change', date, from, to, moves })
export const planChange = (id: string, date: string, installments: number, lower?: { lowerInstallments: number; lowerCents: number }): LoanEvent => ({ id, kind: 'plan-change', date, installments, ...lower })
export const aheadChoice = (id: string, date: string, choice: LoanHistory['ahead']): LoanEvent => ({ id, kind: 'ahead-choice', date, ahead: choice })
export const waiver = (id: string, date: string, of: 'interest' | 'fees', amountCents: number): LoanEvent => ({ id, kind: 'waiver', date, of, amountCents })
export const refund = (id: string, date: string, amountCents: number): LoanEvent => ({ id, kind: 'refund', date, amountCents })
export const chargeOff = (id: string, date: string): LoanEvent => ({ id, kind: 'charge-off', date })
export const recovery = (id: string, date: string, amountCents: number): LoanEvent => ({ id, kind: 'recovery', date, amountCents })
export const reversal = (id: string, of: string, date: string): LoanEvent => ({ id, kind: 'reversal', of, date })

/** A life with the usual contract: interest, principal, fees; money ahead ends the loan sooner. */
export const life = (terms: Terms, interestAccrual: LoanHistory['interestAccrual'], asOf: string, ...events: LoanEvent[]): LoanHistory => ({
  terms, interestAccrual, allocation: ['interest', 'principal', 'fees'], ahead: 'fewer', events, asOf,
})
