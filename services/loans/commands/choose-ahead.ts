import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { balancesOf } from '../balances.ts'
import { herLoanForChange } from '../collections/access.ts'
import { stateOf } from '../history.ts'
import type { AheadToChoose, LoanChanged } from '../schemas/changes.ts'
import { recordMoneyEvent } from './record-money-event.ts'

/**
 * She says what money ahead does on her loan from today on: nobody has to agree, since it costs her nothing. The same choice
 * again changes nothing.
 * @throws 404 for whoever does not owe it; 409 `loan-not-owing`, `id-already-used`
 */
export async function chooseAhead(ctx: Context, loanId: string, { id, ahead }: AheadToChoose): Promise<LoanChanged> {
  const loan = await herLoanForChange(ctx, loanId)
  const known = loan.events.find((event) => event.id === id)
  if (known && (known.kind !== 'ahead-choice' || known.data.ahead !== ahead)) throw problem('id-already-used', { status: 409 })
  if (known) return { eventId: id, loanId, kind: 'ahead-choice', loanStatus: loan.status, balances: balancesOf(stateOf(loan, ctx.businessDate), ctx.businessDate), receiptNumber: null }
  if (loan.status !== 'active') throw problem('loan-not-owing', { status: 409, params: { status: loan.status } })
  const { balances, status } = await recordMoneyEvent(ctx, loan, { id, kind: 'ahead-choice', effectiveOn: ctx.businessDate, amountCents: null, data: { ahead } }, { action: 'ahead-choice-recorded' })
  return { eventId: id, loanId, kind: 'ahead-choice', loanStatus: status, balances, receiptNumber: null }
}
