import type { LoanHistory } from '#domain/loan/loan-events.ts'
import type { Terms } from '#domain/loan/terms.ts'
import {
  aheadChoice, chargeOff, dueDateChange, fee, fivePercentDaily, life, pause, payment, planChange, rateChange, recovery, refund, reversal, waiver, weeklyWithoutInterest, yearAtTwelvePercent,
} from '../support/example-terms.ts'

/** Kinds of product, by the name of their golden file. */
export const products: Readonly<Record<string, Terms>> = {
  'five-percent-daily-monthly': fivePercentDaily,
  'no-interest-weekly': weeklyWithoutInterest,
  'grace-and-whole-dollars': { ...yearAtTwelvePercent, gracePrincipalInstallments: 3, installmentMultipleCents: 100 },
  'summer-without-payments': { ...fivePercentDaily, advances: [{ date: '2025-03-31', amountCents: 600_000 }], skipMonths: [6, 7, 8] },
  'balloon-after-harvest': { ...fivePercentDaily, finalInstallmentCents: 500_000 },
  'equal-principal-30-360': { ...yearAtTwelvePercent, method: 'equal-principal', advances: [{ date: '2025-01-15', amountCents: 1_000_001 }] },
  'flat-with-rounded-principal': { ...yearAtTwelvePercent, method: 'flat', installments: 6, installmentMultipleCents: 1_000 },
  'fixed-principal-ends-with-the-rest': { ...yearAtTwelvePercent, method: 'fixed-principal', installments: 8, principalPerInstallmentCents: 130_000 },
  'two-advances-and-fees': {
    ...fivePercentDaily, advances: [{ date: '2025-01-15', amountCents: 600_000 }, { date: '2025-03-01', amountCents: 400_000 }],
    fees: [{ kind: 'access', amountCents: 5_000, how: 'financed', financeCharge: true }, { kind: 'filing', amountCents: 2_500, how: 'withheld', financeCharge: false }],
  },
  'twice-a-month-from-the-31st': { ...fivePercentDaily, period: { every: 1, unit: 'semi-month' }, advances: [{ date: '2024-12-31', amountCents: 120_000 }] },
  'banking-days-modified-following': { ...fivePercentDaily, advances: [{ date: '2025-01-31', amountCents: 300_000 }], businessDay: 'modified-following' },
  'broken-first-period-30-360': { ...yearAtTwelvePercent, installments: 6, firstDueDate: '2025-03-31', monthEnd: 'roll' },
  'leap-year-actual-actual': { ...fivePercentDaily, dayCount: 'actual/actual', annualRatePercent: '12', installments: 6, advances: [{ date: '2023-10-31', amountCents: 100_000 }] },
  'opening-fee-added-to-the-loan': { ...fivePercentDaily, fees: [{ kind: 'origination', amountCents: 25_000, how: 'financed', financeCharge: true }] },
  'fees-of-every-class-half-up': {
    ...yearAtTwelvePercent, roundingMode: 'half-up',
    fees: [
      { kind: 'origination', amountCents: 10_000, how: 'withheld', financeCharge: true }, { kind: 'access', amountCents: 5_000, how: 'paid-upfront', financeCharge: false },
      { kind: 'filing', amountCents: 2_500, how: 'withheld', financeCharge: false, publicOfficial: true },
    ],
  },
  'season-grace-and-balloon': { ...fivePercentDaily, advances: [{ date: '2025-03-01', amountCents: 800_000 }], gracePrincipalInstallments: 2, skipMonths: [12, 1, 2], finalInstallmentCents: 300_000 },
  'flat-with-a-larger-last-payment': { ...yearAtTwelvePercent, method: 'flat', installments: 6, finalInstallmentCents: 400_000 },
  'equal-principal-with-grace': { ...fivePercentDaily, method: 'equal-principal', gracePrincipalInstallments: 3, installmentMultipleCents: 500 },
  'weekly-with-interest-actual-364': { ...weeklyWithoutInterest, annualRatePercent: '18.2', dayCount: 'actual/364', installments: 10 },
  'every-ten-days-preceding-actual-360': { ...fivePercentDaily, annualRatePercent: '9', dayCount: 'actual/360', period: { every: 10, unit: 'day' }, businessDay: 'preceding' },
  'half-months-30-360': { ...yearAtTwelvePercent, period: { every: 1, unit: 'semi-month' }, installments: 8 },
  'quarterly-from-the-31st-rolling': { ...fivePercentDaily, period: { every: 3, unit: 'month' }, installments: 6, monthEnd: 'roll', advances: [{ date: '2025-08-31', amountCents: 500_000 }] },
  'one-payment-after-harvest': { ...fivePercentDaily, installments: 1, advances: [{ date: '2025-04-10', amountCents: 250_000 }], firstDueDate: '2025-11-03' },
  'interest-that-installments-cannot-hold': { ...yearAtTwelvePercent, annualRatePercent: '60', installments: 24, skipMonths: [5, 6, 7, 8, 9, 10, 11] },
}

const level = 88_849
const onTime = [payment('p1', '2025-02-15', level), payment('p2', '2025-03-15', level)]
const ahead = (choice: LoanHistory['ahead'], history: LoanHistory): LoanHistory => ({ ...history, ahead: choice })

/** Kinds of life. */
export const lives: Readonly<Record<string, LoanHistory>> = {
  'daily-late-and-partial': life(
    fivePercentDaily, 'daily', '2025-05-20',
    payment('p1', '2025-02-15', 85_598), fee('f1', '2025-03-26', 1_500), payment('p2', '2025-04-02', 50_000), payment('p3', '2025-04-21', 90_000),
  ),
  'daily-ahead-fewer': ahead('fewer', life(fivePercentDaily, 'daily', '2025-03-01', payment('p1', '2025-02-15', 85_598), payment('p2', '2025-02-28', 400_000))),
  'daily-ahead-smaller': ahead('smaller', life(fivePercentDaily, 'daily', '2025-03-01', payment('p1', '2025-02-15', 85_598), payment('p2', '2025-02-28', 400_000))),
  'daily-ahead-next': ahead('next', life(fivePercentDaily, 'daily', '2025-03-01', payment('p1', '2025-02-15', 85_598), payment('p2', '2025-02-28', 400_000))),
  'daily-paid-off-early-with-credit': life(fivePercentDaily, 'daily', '2025-06-30', payment('p1', '2025-02-15', 85_598), payment('p2', '2025-03-10', 950_000)),
  'weekly-three-missed': life(weeklyWithoutInterest, 'scheduled', '2025-02-12', payment('p1', '2025-01-13', 4_000), payment('p2', '2025-01-20', 2_500)),
  'scheduled-late-fees-first': { ...life(yearAtTwelvePercent, 'scheduled', '2025-04-01', ...onTime.slice(0, 1), fee('f1', '2025-03-26', 1_500), payment('p2', '2025-03-30', level)), allocation: ['fees', 'interest', 'principal'] },
  'scheduled-ahead-smaller': ahead('smaller', life(yearAtTwelvePercent, 'scheduled', '2025-03-20', ...onTime, payment('p3', '2025-03-18', 300_000))),
  'scheduled-ahead-next-then-paid-off': ahead('next', life(yearAtTwelvePercent, 'scheduled', '2025-04-30', ...onTime, payment('p3', '2025-03-18', 300_000), payment('p4', '2025-04-30', 553_734))),
  'scheduled-paused-two-months': life(yearAtTwelvePercent, 'scheduled', '2025-05-20', ...onTime, pause('h1', '2025-04-01', '2025-05-20'), payment('p3', '2025-06-15', level)),
  'daily-paused-two-months': life(fivePercentDaily, 'daily', '2025-06-20', payment('p1', '2025-02-15', 85_598), pause('h1', '2025-03-01', '2025-04-30'), payment('p2', '2025-05-15', 85_598)),
  'scheduled-other-rate-in-the-middle': life(yearAtTwelvePercent, 'scheduled', '2025-04-20', ...onTime, rateChange('r1', '2025-04-01', '6')),
  'daily-six-percent-reaching-back': life(
    { ...fivePercentDaily, annualRatePercent: '12' }, 'daily', '2025-05-01',
    payment('p1', '2025-02-15', 88_870), payment('p2', '2025-03-15', 88_870), rateChange('r1', '2025-05-01', '6', '2025-02-15'), payment('p3', '2025-04-15', 88_870),
  ),
  'daily-waived-and-charged-off': life(
    fivePercentDaily, 'daily', '2025-12-01',
    payment('p1', '2025-02-15', 85_598), fee('f1', '2025-03-26', 1_500), waiver('w1', '2025-06-01', 'fees', 1_500), waiver('w2', '2025-06-01', 'interest', 5_000),
    chargeOff('c1', '2025-09-15'), recovery('v1', '2025-11-01', 200_000),
  ),
  'scheduled-charged-off-and-recovered': life(yearAtTwelvePercent, 'scheduled', '2025-11-01', ...onTime, chargeOff('c1', '2025-09-30'), recovery('v1', '2025-10-15', 300_000)),
  'daily-credit-refunded': life(fivePercentDaily, 'daily', '2025-06-30', payment('p1', '2025-02-15', 85_598), payment('p2', '2025-03-10', 950_000), refund('b1', '2025-03-20', 20_000)),
  'daily-one-payment-later': life(fivePercentDaily, 'daily', '2025-03-20', payment('p1', '2025-02-15', 85_598), dueDateChange('d1', '2025-03-15', '2025-03-28', 'one', '2025-03-10')),
  'scheduled-another-day-of-the-month': life(yearAtTwelvePercent, 'scheduled', '2025-04-10', ...onTime, dueDateChange('d1', '2025-04-15', '2025-05-01', 'all', '2025-04-10')),
  'daily-re-aged-over-more-payments': life(fivePercentDaily, 'daily', '2025-06-20', payment('p1', '2025-02-15', 85_598), payment('p2', '2025-04-02', 50_000), fee('f1', '2025-05-26', 1_500), planChange('n1', '2025-06-01', 14), payment('p3', '2025-06-15', 67_000)),
  'scheduled-re-aged-over-more-payments': life(yearAtTwelvePercent, 'scheduled', '2025-06-20', ...onTime, fee('f1', '2025-05-26', 1_500), planChange('n1', '2025-06-01', 14), payment('p3', '2025-06-15', 62_000)),
  'daily-smaller-for-three-months': life(fivePercentDaily, 'daily', '2025-04-20', payment('p1', '2025-02-15', 85_598), planChange('n1', '2025-03-01', 12, { lowerInstallments: 3, lowerCents: 30_000 }), payment('p2', '2025-03-15', 30_000), payment('p3', '2025-04-15', 30_000)),
  'scheduled-smaller-for-three-months': life(yearAtTwelvePercent, 'scheduled', '2025-04-20', ...onTime, planChange('n1', '2025-04-01', 12, { lowerInstallments: 3, lowerCents: 30_000 }), payment('p3', '2025-04-15', 30_000)),
  'daily-another-choice-for-money-ahead': life(fivePercentDaily, 'daily', '2025-04-01', payment('p1', '2025-02-15', 85_598), payment('p2', '2025-02-20', 200_000), aheadChoice('a1', '2025-03-01', 'smaller'), payment('p3', '2025-03-15', 285_598)),
  'a-payment-undone-and-restored': life(
    fivePercentDaily, 'daily', '2025-04-15',
    payment('p1', '2025-02-15', 85_598), payment('p2', '2025-03-15', 85_598), payment('p3', '2025-04-15', 85_598), reversal('r1', 'p2', '2025-04-20'), reversal('r2', 'p3', '2025-04-16'), reversal('r3', 'r2', '2025-04-17'),
  ),
}
