import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { visibleLoan } from '../access.ts'
import { balancesOf } from '../balances.ts'
import { stateOf } from '../history.ts'
import type { Payoff } from '../schemas/payments.ts'

/**
 * What pays the loan off on a day: paid on that day it leaves exactly nothing, if nothing else happens until then.
 * @throws 404 `not-found`; 409 `loan-not-funded`; 422 `payoff-refused` for a day before today
 */
export async function payoff(ctx: Context, loanId: string, on = ctx.businessDate): Promise<Payoff> {
  const loan = await visibleLoan(ctx, loanId)
  if (on < ctx.businessDate) {
    throw problem('payoff-refused', { status: 422, errors: [{ path: 'query.on', code: 'in-the-past', params: { earliest: ctx.businessDate } }] })
  }
  const state = stateOf(loan, on)
  if (!state) throw problem('loan-not-funded', { status: 409 })
  const { payoffCents, principalCents, interestCents, feesCents, creditCents } = balancesOf(state, on)
  return { loanId, on, payoffCents, principalCents, interestCents, feesCents, creditCents }
}
