/** Shapes of what is kept as JSON, and codes that more than one table uses. */

export type Locale = 'en' | 'es'

/** The same words in both languages. */
export type LocalizedText = Record<Locale, string>

export type PartyRole = 'borrower' | 'co-borrower' | 'guarantor'

/** One normal month, each line a code of the budget and its amount in cents. */
export interface Budget {
  moneyIn: readonly BudgetLine[]
  moneyOut: readonly BudgetLine[]
}

export interface BudgetLine {
  code: string
  amountCents: number
}

export type AllocationPart = 'interest' | 'principal' | 'fees'

/** Charged from step 3 on; shown in the agreement. */
export interface LateFee {
  graceDays: number
  amountCents: number
}

/** Terms of a product: what a quote needs but advances, firstDueDate and installments. */
export type ProductTerms = object
/** Terms of a loan as agreed: all of what a quote needs. */
export type LoanTerms = object
/** The quote as it was answered when the agreement was made. */
export type QuoteShape = object
