import { advancedCentsOf, feeCentsOf } from '#domain/loan/terms.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { visibleLoan } from '../access.ts'
import type { Agreement } from '../schemas/agreement.ts'
import { consentText } from '../words/consent.ts'
import { currentAgreement } from './current-agreement.ts'

/**
 * The agreement that is to be signed, or was: its fair box (regulation.md part b), who has signed, the paper and its hash,
 * and what she consents to by signing on a screen.
 * @throws 404 `not-found`
 */
export async function loanAgreement(ctx: Context, loanId: string): Promise<Agreement> {
  const loan = await visibleLoan(ctx, loanId)
  const agreement = await currentAgreement(ctx, loanId)
  if (!agreement) throw notFound()
  const { terms, quote, goodThrough, parties } = agreement
  const { agreementId, sequence, documentId, signedDocumentId, sha256, fileName, textVersion } = agreement
  const fundingProvidedCents = advancedCentsOf(terms)
  const deductionsCents = feeCentsOf(terms, (fee) => fee.how === 'withheld')
  return {
    agreementId, sequence, documentId, signedDocumentId, sha256, fileName, textVersion, goodThrough, quote, parties,
    loanId, loanReference: loan.reference, loanStatus: loan.status,
    advanceOn: terms.advances[0]?.date ?? goodThrough,
    expired: loan.disbursedOn === null && ctx.businessDate > goodThrough,
    box: {
      fundingProvidedCents, deductionsCents, netToBorrowerCents: fundingProvidedCents - deductionsCents,
      annualRatePercent: terms.annualRatePercent, annualPercentageRate: quote.annualPercentageRate, financeChargeCents: quote.financeChargeCents,
      amountFinancedCents: quote.amountFinancedCents, totalOfPaymentsCents: quote.totalOfPaymentsCents, lateFee: loan.lateFee,
    },
    consent: { version: consentText.version, statements: [...consentText.statements] },
  }
}
