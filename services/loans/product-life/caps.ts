import { agreementTerms } from '#domain/agreement/agreement-terms.ts'
import { capBreach, type CapBreach } from '#domain/product/rate-under-cap.ts'
import { capVerdicts, type ProductBands, type ProductCase } from '#domain/product/worst-case.ts'
import type { Terms } from '#domain/loan/terms.ts'
import type { DatedAmount } from '#domain/rate/annual-percentage-rate.ts'
import type { Context } from '#platform/context/index.ts'
import { problem, type FieldProblem, type ProblemError } from '#platform/errors/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { productVersion } from '../queries/products.ts'

/** Above every rate that can be worked out. */
const BEYOND = '1000+'

const wordsOf = ({ cap, ratePercent }: CapBreach) => ({ state: cap.state, capPercent: cap.annualPercent, ratePercent: ratePercent ?? BEYOND })

/** What `rate-cap-broken` says of a product: which loan of it breaks which cap, and what a year of it would cost. */
function ofCase(breach: CapBreach & { worst: ProductCase }): ProblemError {
  const { amountCents, installments, startsOn } = breach.worst
  return problem('product-breaks-cap', { status: 422, params: { ...wordsOf(breach), amountCents, installments, startsOn } })
}

/**
 * Holds a product's dearest loans against the caps of the day.
 * @throws 422 `product-breaks-cap`, with the loan that breaks one
 */
export async function requireUnderCaps(ctx: Context, product: ProductBands): Promise<void> {
  const broken = capVerdicts(product, await settingOn(ctx, 'rate-caps'), { from: ctx.businessDate }).find(({ isBroken }) => isBroken)
  if (broken) throw ofCase(broken)
}

/** The parameters of `loan-breaks-cap` for a loan of these terms, and of fees written down on it later; null where it keeps to every cap of the day. */
async function breachOf(ctx: Context, terms: Terms, charges: readonly DatedAmount[]): Promise<Record<string, string> | null> {
  const breach = capBreach(terms, await settingOn(ctx, 'rate-caps'), charges)
  return breach && wordsOf(breach)
}

/** Such a loan of a product as somebody asks for or is offered: money out today. */
export interface AskedLoan { productVersionId: string; amountCents: number; installments: number }

/**
 * The same for a loan that is asked for or offered, as a field's problem: the caps may have moved since its product was
 * activated.
 * @throws 404 `not-found` where the programme has no such version
 */
export async function capProblems(ctx: Context, { productVersionId, amountCents, installments }: AskedLoan): Promise<FieldProblem[]> {
  const { terms } = await productVersion(ctx, productVersionId)
  const params = await breachOf(ctx, agreementTerms(terms, { amountCents, installments, advanceOn: ctx.businessDate }), [])
  return params ? [{ path: 'amountCents', code: 'loan-breaks-cap', params }] : []
}

/**
 * The last look, before an agreement is made or a fee is written down.
 * @param charges fees written down on it later
 * @throws 422 `loan-breaks-cap`
 */
export async function requireUnderCap(ctx: Context, terms: Terms, charges: readonly DatedAmount[] = []): Promise<void> {
  const params = await breachOf(ctx, terms, charges)
  if (params) throw problem('loan-breaks-cap', { status: 422, params })
}
