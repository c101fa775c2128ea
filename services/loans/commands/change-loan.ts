import { isDeepStrictEqual } from 'node:util'
import type { Context } from '#platform/context/index.ts'
import { forbidden, problem } from '#platform/errors/index.ts'
import { balancesOf } from '../balances.ts'
import { stateOf } from '../history.ts'
import { loanForChange, type LoanRecord, type RecordedEvent } from '../record.ts'
import type { LoanChanged, LoanChangeInput } from '../schemas/changes.ts'
import { eventOfChange, howItCame } from './change-event.ts'
import { recordMoneyEvent } from './record-money-event.ts'
import { holdMayChange, reviewedChange } from './reviewed-change.ts'
import { tellLoanChanged } from './tell-loan-changed.ts'

/**
 * Writes down what happened to a running loan, or was agreed about it: a pause, another rate, a fee, interest or fees given
 * up, credit paid back, a charge-off, money recovered after one. It counts from its own day, which re-derives what came later,
 * and is booked at once; those who pay are told. The same id again, with the same change, answers with what was recorded.
 *
 * What gives up or hands back more than the setting `change-limit` takes an officer who could lend alone all that is owed;
 * whoever may not do it alone puts it before a second person (`askColleague`).
 * @throws 404 `not-found`; 403 for whoever is not officer or finance, is a party herself, or `over-limit`
 * @throws 409 `id-already-used` and those of `reviewedChange`; 422 `change-refused`
 */
export async function changeLoan(ctx: Context, loanId: string, input: LoanChangeInput): Promise<LoanChanged> {
  holdMayChange(ctx)
  const loan = await loanForChange(ctx, loanId)
  holdMayChange(ctx, loan)
  const known = loan.events.find((event) => event.id === input.id)
  if (known) return repeated(ctx, loan, known, input)
  const { was, isWithinLimit } = await reviewedChange(ctx, loan, input)
  if (!isWithinLimit) throw forbidden('over-limit')
  const { state, balances, status, receiptNumber } = await recordMoneyEvent(ctx, loan, eventOfChange(input), { action: `${input.kind}-recorded`, payment: howItCame(input), was })
  await tellLoanChanged(ctx, loan, state, input.id)
  return { eventId: input.id, loanId, kind: input.kind, loanStatus: status, balances, receiptNumber }
}

function repeated(ctx: Context, loan: LoanRecord, known: RecordedEvent, input: LoanChangeInput): LoanChanged {
  const { kind, effectiveOn, amountCents, data } = eventOfChange(input)
  const { method, reference } = howItCame(input) ?? { method: null, reference: null }
  const same = isDeepStrictEqual(
    { kind, effectiveOn, amountCents, data, method, reference },
    { kind: known.kind, effectiveOn: known.effectiveOn, amountCents: known.amountCents, data: known.data, method: known.method, reference: known.reference },
  )
  if (!same) throw problem('id-already-used', { status: 409 })
  return {
    eventId: known.id, loanId: loan.id, kind: input.kind, loanStatus: loan.status,
    balances: balancesOf(stateOf(loan, ctx.businessDate), ctx.businessDate), receiptNumber: known.receiptNumber,
  }
}
