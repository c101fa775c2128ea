import type { LateFee, ReturnedPaymentFee } from '#domain/product/fees-along-the-way.ts'
import type { InBoth, PaperData, PartyOnPaper } from '../on-paper.ts'

export interface InstallmentOnPaper {
  number: number
  dueDate: string
  principalCents: number
  interestCents: number
  feeCents: number
  totalCents: number
  balanceCents: number
}

/** A fee of the quote. `withheld` is kept back from the money, `financed` is added to the loan, `paid-upfront` she pays herself. */
export interface FeeOnPaper {
  name: InBoth
  amountCents: number
  how: 'financed' | 'withheld' | 'paid-upfront'
  /** Whether it counts as cost of the credit (Regulation Z 1026.4), in the finance charge and the APR. */
  financeCharge: boolean
}

/** One party's signature under this agreement. */
export interface SignatureOnPaper {
  /** As she typed it. */
  name: string
  signedAt: Date
}

/** All that an agreement says. The figures are those of the quote: no figure is worked out again but sums shown as such. */
export interface AgreementData extends PaperData {
  /** 1 for the first agreement of a loan; a re-issued one has the next. */
  sequence: number
  /** The business's name; null where she asked as herself. */
  businessName: string | null
  purpose: string | null
  /** With their signatures on the copy of the signed agreement, without on the paper to be signed. */
  parties: readonly (PartyOnPaper & { signature?: SignatureOnPaper })[]
  /** The day the money is planned to go out: the start of the schedule. */
  advanceOn: string
  /** Money the lender pays out, before what is withheld: the sum of the advances. */
  advanceCents: number
  fees: readonly FeeOnPaper[]
  /** Decimal string, e.g. '5'. */
  annualRatePercent: string
  /** Decimal string of the quote, e.g. '5.123'; shown with two places. */
  annualPercentageRate: string
  amountFinancedCents: number
  financeChargeCents: number
  totalOfPaymentsCents: number
  period: { every: number; unit: 'day' | 'week' | 'semi-month' | 'month' }
  interestAccrual: 'scheduled' | 'daily'
  ahead: 'fewer' | 'smaller' | 'next'
  /** What a payment goes to first, second, third. */
  allocation: readonly ('interest' | 'principal' | 'fees')[]
  installments: readonly InstallmentOnPaper[]
  /** Null: the product charges none. */
  lateFee: LateFee | null
  /** For a payment that a bank sends back; null or left out: none. */
  returnedPaymentFee?: ReturnedPaymentFee | null
  /** The last day on which it may be funded as written; later it is figured and signed again. */
  goodThrough: string
  /** On the copy of the signed one: the SHA-256 (hex) of the paper that was signed. */
  signedSha256: string | null
}
