import type { Application } from '#db/entities/index.ts'
import { isCounteroffer, type LoanTerms } from '#domain/decision/counteroffer.ts'
import type { DecisionKind } from '#domain/decision/decision-kind.ts'
import type { Context } from '#platform/context/index.ts'
import type { FieldProblem } from '#platform/errors/index.ts'
import { productOffered } from '#services/intake/index.ts'
import { capProblems } from '#services/loans/index.ts'

/** Terms as a decision may carry them; left out where the kind has none. */
export interface TypedTerms {
  amountCents?: number | null | undefined
  installments?: number | null | undefined
  productVersionId?: string | null | undefined
}

const names = ['amountCents', 'installments', 'productVersionId'] as const

/** What was asked for. */
export function askedTerms({ amountCents, installments, productVersionId }: Application): LoanTerms {
  if (amountCents === null || installments === null || productVersionId === null) throw new Error('a submitted application has terms')
  return { amountCents, installments, productVersionId }
}

/**
 * The terms a decision gives: an approval those asked, exactly; a counteroffer others that the product allows; a decline none.
 * @returns all that is wrong with them at once, and the terms where nothing is
 */
export async function decidedTerms(
  ctx: Context, kind: DecisionKind, typed: TypedTerms, asked: LoanTerms,
): Promise<{ terms: LoanTerms | null; errors: FieldProblem[] }> {
  if (kind === 'decline') return { terms: null, errors: names.filter((name) => typed[name] != null).map((path) => ({ path, code: 'not-allowed' })) }
  if (kind === 'approve') {
    const changed = names.filter((name) => typed[name] != null && typed[name] !== asked[name])
    return { terms: asked, errors: [...changed.map((path) => ({ path, code: 'approval-changes-terms' })), ...await capProblems(ctx, asked)] }
  }
  return offeredTerms(ctx, typed, asked)
}

async function offeredTerms(ctx: Context, typed: TypedTerms, asked: LoanTerms): Promise<{ terms: LoanTerms | null; errors: FieldProblem[] }> {
  const { amountCents, installments, productVersionId } = typed
  if (amountCents == null || installments == null || productVersionId == null) {
    return { terms: null, errors: names.filter((name) => typed[name] == null).map((path) => ({ path, code: 'required' })) }
  }
  const terms = { amountCents, installments, productVersionId }
  const product = await productOffered(ctx, productVersionId)
  if (!product) return { terms, errors: [{ path: 'productVersionId', code: 'product-not-offered' }] }
  const errors: FieldProblem[] = []
  if (amountCents < product.minAmountCents) errors.push({ path: 'amountCents', code: 'too-small', params: { minimum: product.minAmountCents } })
  if (amountCents > product.maxAmountCents) errors.push({ path: 'amountCents', code: 'too-big', params: { maximum: product.maxAmountCents } })
  if (!product.installmentChoices.includes(installments)) errors.push({ path: 'installments', code: 'not-allowed' })
  if (!isCounteroffer(asked, terms)) errors.push({ path: 'amountCents', code: 'offer-is-what-was-asked' })
  return { terms, errors: errors.length > 0 ? errors : await capProblems(ctx, terms) }
}
