import type { BalanceOnPaper, PaperData } from '../on-paper.ts'

interface OfLoan extends PaperData { borrowerNames: readonly string[] }

/** How a loan stands on a day, to be shown to a landlord or another lender; amounts only where she chose so. */
export interface GoodStandingData extends OfLoan {
  asOf: string
  isPaidOff: boolean
  since: string
  paymentsDue: number
  paymentsOnTime: number
  amounts: { amountCents: number; outstandingCents: number } | null
  /** As printed, in groups: whoever holds the paper types it in. */
  checkCode: string
  checkUrl: string
}

/** What was paid in one calendar year. */
export interface YearInterestData extends OfLoan {
  year: number
  paidCents: number
  interestCents: number
  feesCents: number
  principalCents: number
  principalLeftCents: number
}

/** What pays a loan off on a day, and a day later. */
export interface PayoffLetterData extends OfLoan {
  on: string
  payoffCents: number
  parts: BalanceOnPaper
  /** What each later day adds; 0 without interest. */
  perDayCents: number
}
