import { eventsThatHappened } from '#domain/loan/event-order.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { balancesOf } from '../balances.ts'
import { historyOf, stateOf } from '../history.ts'
import { loanForChange, type LoanRecord, type RecordedEvent } from '../record.ts'
import type { PaymentReversed, ReversePayment } from '../schemas/payments.ts'
import { recordMoneyEvent } from './record-money-event.ts'
import { chargeReturnedPayment, dataOfReversal, feeChargedFor, holdReturn } from './returned-payment.ts'
import { holdMayChange } from './reviewed-change.ts'
import { tellPaymentUndone } from './tell-payment-undone.ts'

/**
 * Takes back what was written down by mistake, or a payment that a bank sent back: an event that names it and says why, also
 * below later ones. From then on it never happened; what came after it is derived anew, and a loan that it had paid off is
 * open again. The money handed out cannot be taken back so, and a reversal neither: what it took back is written down again.
 * A payment sent back costs what the product says, unless that is left off with a reason.
 * @param kind where only such an event is looked for
 * @throws 404 `not-found` where the loan, or such an event of it, is not there
 * @throws 403 for whoever is not officer or finance, or is a party herself
 * @throws 409 `already-reversed`, `not-reversible`, `refund-without-credit`, `id-already-used`
 * @throws 422 `reversal-refused`
 */
export async function reverseEvent(ctx: Context, loanId: string, eventId: string, input: ReversePayment, kind?: 'payment'): Promise<PaymentReversed> {
  holdMayChange(ctx)
  const loan = await loanForChange(ctx, loanId)
  holdMayChange(ctx, loan)
  const target = loan.events.find((event) => event.id === eventId && (kind === undefined || event.kind === kind))
  if (!target) throw notFound()
  const known = loan.events.find((event) => event.id === input.id)
  if (known) return repeated(ctx, loan, known, target, input)
  if (target.kind === 'advance' || target.kind === 'reversal') throw problem('not-reversible', { status: 409 })
  if (!stands(ctx, loan, eventId)) throw problem('already-reversed', { status: 409 })

  holdReturn(loan, target, input)

  const undone = await recordMoneyEvent(
    ctx, loan, { id: input.id, kind: 'reversal', effectiveOn: ctx.businessDate, amountCents: null, targetEventId: eventId, data: dataOfReversal(input) },
    { action: actionOf(target, input) },
  )
  const charged = await chargeReturnedPayment(ctx, undone.record, target, input)
  if (target.kind === 'payment') await tellPaymentUndone(ctx, loan, target, { isReturned: input.cause === 'returned', feeCents: charged?.fee.amountCents ?? 0 })
  const { status, balances } = charged ?? undone
  return { eventId: input.id, loanId, loanStatus: status, reversedEventId: eventId, fee: charged?.fee ?? null, balances }
}

function actionOf({ kind }: RecordedEvent, { cause }: ReversePayment): string {
  if (kind !== 'payment') return 'change-reversed'
  return cause === 'returned' ? 'payment-returned' : 'payment-reversed'
}

const stands = (ctx: Context, loan: LoanRecord, eventId: string): boolean => (
  eventsThatHappened(historyOf(loan, ctx.businessDate).events).some((event) => event.id === eventId)
)

function repeated(ctx: Context, loan: LoanRecord, known: RecordedEvent, target: RecordedEvent, input: ReversePayment): PaymentReversed {
  const { cause, withoutFee } = dataOfReversal(input)
  const isSame = known.kind === 'reversal' && known.targetEventId === target.id && known.data.cause === cause && known.data.withoutFee === withoutFee
  if (!isSame) throw problem('id-already-used', { status: 409 })
  const balances = balancesOf(stateOf(loan, ctx.businessDate), ctx.businessDate)
  return { eventId: known.id, loanId: loan.id, loanStatus: loan.status, reversedEventId: target.id, fee: feeChargedFor(loan, target.id), balances }
}
