import { phoneText } from '#domain/contact/phone-text.ts'
import type { Quote } from '#domain/loan/quote.ts'
import { advancedCentsOf, type Terms } from '#domain/loan/terms.ts'
import type { AgreementData, LenderOnPaper } from '#platform/documents/index.ts'
import { feeName } from '../words/fee-names.ts'

/** What an agreement is about, beside its terms. */
export interface AgreementSubject {
  loanReference: string
  sequence: number
  businessName: string | null
  purpose: string | null
  parties: AgreementData['parties']
  product: Pick<AgreementData, 'interestAccrual' | 'ahead' | 'allocation' | 'lateFee' | 'returnedPaymentFee'>
  lender: LenderOnPaper
  timeZone: string
  madeAt: Date
  madeOn: string
  goodThrough: string
  /** Of the paper that was signed, on its signed copy; null on the paper to be signed. */
  signedSha256: string | null
}

/** The agreement to be signed, or its signed copy, in both languages from one source. Every figure is the quote's; none is worked out here. */
export function agreementPaper(subject: AgreementSubject, terms: Terms, quote: Quote): AgreementData {
  const { loanReference, sequence, businessName, purpose, parties, product, lender, timeZone, madeAt, madeOn, goodThrough, signedSha256 } = subject
  return {
    loanReference, sequence, businessName, purpose, parties, timeZone, madeAt, madeOn, goodThrough, signedSha256,
    lender: { name: lender.name, address: lender.address, phone: phoneText(lender.phone) },
    advanceOn: terms.advances[0]?.date ?? madeOn,
    advanceCents: advancedCentsOf(terms),
    fees: (terms.fees ?? []).map(({ kind, amountCents, how, financeCharge }) => ({ name: feeName(kind), amountCents, how, financeCharge })),
    annualRatePercent: terms.annualRatePercent,
    annualPercentageRate: quote.annualPercentageRate,
    amountFinancedCents: quote.amountFinancedCents,
    financeChargeCents: quote.financeChargeCents,
    totalOfPaymentsCents: quote.totalOfPaymentsCents,
    period: terms.period,
    interestAccrual: product.interestAccrual,
    ahead: product.ahead,
    allocation: product.allocation,
    installments: quote.installments,
    lateFee: product.lateFee,
    returnedPaymentFee: product.returnedPaymentFee ?? null,
  }
}
