/** Shapes of what is kept as JSON, and codes that more than one table uses. */

import type { Locale } from '#domain/languages.ts'

export type { Locale }

/** The same words in every language. */
export type LocalizedText = Record<Locale, string>

/** The version of every text she was shown, as of the submission: what she agreed to, the notices, the product. */
export interface TextVersions { electronic: string; truth: string; notices: string; product: string }

export type { PartyRole } from '#domain/application/party-role.ts'

/** One normal month, each line a code of the budget and its amount in cents; and all that comes in in a bad one. */
export interface Budget {
  moneyIn: readonly BudgetLine[]
  moneyOut: readonly BudgetLine[]
  badMonthInCents?: number
}

export interface BudgetLine {
  code: string
  amountCents: number
}

export type AllocationPart = 'interest' | 'principal' | 'fees'

export type { LateFee, ReturnedPaymentFee } from '#domain/product/fees-along-the-way.ts'

/** All of what a quote needs, and the quote as it was answered when the agreement was made. */
export type { Terms as LoanTerms } from '#domain/loan/terms.ts'
export type { Quote as QuoteShape } from '#domain/loan/quote.ts'
export type { ProductTerms } from '#domain/agreement/agreement-terms.ts'

export type MessageChannel = 'mail' | 'text' | 'paper' | 'screen'
/** `held`: nothing to send it by, or not wanted; `failed`: refused for good; `given-up`: after the last attempt. */
export type DeliveryState = 'queued' | 'sent' | 'delivered' | 'failed' | 'given-up' | 'held'
