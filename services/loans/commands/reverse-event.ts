import { eventsThatHappened } from '#domain/loan/event-order.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { balancesOf } from '../balances.ts'
import { historyOf, stateOf } from '../history.ts'
import { loanForChange, type LoanRecord, type RecordedEvent } from '../record.ts'
import type { PaymentReversed, ReversePayment } from '../schemas/payments.ts'
import { recordMoneyEvent } from './record-money-event.ts'
import { holdMayChange } from './reviewed-change.ts'
import { tellPaymentUndone } from './tell-payment-undone.ts'

/**
 * Takes back what was written down by mistake: an event that names it and says why, also below later ones. From then on it
 * never happened; what came after it is derived anew, and a loan that it had paid off is open again. The money handed out
 * cannot be taken back so, and a reversal neither: what it took back is written down again.
 * @param kind where only such an event is looked for
 * @throws 404 `not-found` where the loan, or such an event of it, is not there
 * @throws 403 for whoever is not officer or finance, or is a party herself
 * @throws 409 `already-reversed`, `not-reversible`, `refund-without-credit`, `id-already-used`
 */
export async function reverseEvent(ctx: Context, loanId: string, eventId: string, input: ReversePayment, kind?: 'payment'): Promise<PaymentReversed> {
  holdMayChange(ctx)
  const loan = await loanForChange(ctx, loanId)
  holdMayChange(ctx, loan)
  const target = loan.events.find((event) => event.id === eventId && (kind === undefined || event.kind === kind))
  if (!target) throw notFound()
  const known = loan.events.find((event) => event.id === input.id)
  if (known) return repeated(ctx, loan, known, target)
  if (target.kind === 'advance' || target.kind === 'reversal') throw problem('not-reversible', { status: 409 })
  if (!stands(ctx, loan, eventId)) throw problem('already-reversed', { status: 409 })

  const { balances, status } = await recordMoneyEvent(
    ctx, loan, { id: input.id, kind: 'reversal', effectiveOn: ctx.businessDate, amountCents: null, targetEventId: eventId, data: { reason: input.reason } },
    { action: target.kind === 'payment' ? 'payment-reversed' : 'change-reversed' },
  )
  if (target.kind === 'payment') await tellPaymentUndone(ctx, loan, target)
  return { eventId: input.id, loanId, loanStatus: status, reversedEventId: eventId, balances }
}

const stands = (ctx: Context, loan: LoanRecord, eventId: string): boolean => (
  eventsThatHappened(historyOf(loan, ctx.businessDate).events).some((event) => event.id === eventId)
)

function repeated(ctx: Context, loan: LoanRecord, known: RecordedEvent, target: RecordedEvent): PaymentReversed {
  if (known.kind !== 'reversal' || known.targetEventId !== target.id) throw problem('id-already-used', { status: 409 })
  const balances = balancesOf(stateOf(loan, ctx.businessDate), ctx.businessDate)
  return { eventId: known.id, loanId: loan.id, loanStatus: loan.status, reversedEventId: target.id, balances }
}
