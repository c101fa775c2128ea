import type { Locale } from '#domain/languages.ts'
import type { PaymentMethod } from '#domain/payment/payment-method.ts'
import type { PartyRole } from '#domain/application/party-role.ts'

/** What more than one paper shows. Amounts are cents, days 'YYYY-MM-DD', instants Date. */

/** The same words in every language; a paper shows English and one more. */
export type InBoth = Readonly<Record<Locale, string>>

export interface LenderOnPaper {
  name: string
  /** One line, e.g. '1420 Bridge Blvd SW, Albuquerque, NM 87105'. */
  address: string
  phone: string
}

export interface PartyOnPaper {
  /** As she signs: given and family names. */
  name: string
  role: PartyRole
}

/** What all papers are made from. Nothing else, the clock least of all, changes a byte: made again, the hash is the same. */
export interface PaperData {
  lender: LenderOnPaper
  /** The language beside English; left out: the first of the list that is not English. */
  beside?: Locale | undefined
  /** The programme's IANA zone: an instant is written as the clock on the wall there showed it. */
  timeZone: string
  /** When this paper was made; also the creation date inside the PDF. */
  madeAt: Date
  /** `madeAt` as the programme's calendar date: the date on the paper. */
  madeOn: string
  /** E.g. 'L-2611-0007'. */
  loanReference: string
}

export type PaymentMethodOnPaper = PaymentMethod

/** How one payment was split; the four add up to it. Credit is what was paid beyond all that is owed. */
export interface AllocationOnPaper {
  interestCents: number
  principalCents: number
  feesCents: number
  creditCents: number
}

/** What is owed: the remaining balance is principal + interest + fees. Credit is money of hers that we hold. */
export interface BalanceOnPaper {
  principalCents: number
  interestCents: number
  feesCents: number
  creditCents: number
}
