import { eventsThatHappened } from '#domain/loan/event-order.ts'
import { type Context, holds } from '#platform/context/index.ts'
import { forbidden, notFound, problem } from '#platform/errors/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { isParty } from '../access.ts'
import { balancesOf } from '../balances.ts'
import { historyOf, stateOf } from '../history.ts'
import { loanForChange, type LoanRecord, type RecordedEvent } from '../record.ts'
import type { PaymentReversed, ReversePayment } from '../schemas/payments.ts'
import { recordMoneyEvent } from './record-money-event.ts'

/**
 * Undoes a payment that was written down by mistake: an event that names it and says why. From then on it never happened;
 * what came after it is derived anew, and a loan that it had paid off is open again.
 * @throws 404 `not-found` where the loan, or a payment of it, is not there
 * @throws 403 for whoever is not officer or finance, or is a party herself
 * @throws 409 `already-reversed`, `id-already-used`
 */
export async function reversePayment(ctx: Context, loanId: string, paymentId: string, input: ReversePayment): Promise<PaymentReversed> {
  if (!holds(ctx.actor, 'officer', 'finance')) throw forbidden()
  const loan = await loanForChange(ctx, loanId)
  if (isParty(ctx.actor, loan)) throw forbidden('own-loan')
  const payment = loan.events.find((event) => event.id === paymentId && event.kind === 'payment')
  if (!payment) throw notFound()
  const known = loan.events.find((event) => event.id === input.id)
  if (known) return repeated(ctx, loan, known, payment)
  if (!stands(ctx, loan, paymentId)) throw problem('already-reversed', { status: 409 })

  const { balances, status } = await recordMoneyEvent(
    ctx, loan, { id: input.id, kind: 'reversal', effectiveOn: ctx.businessDate, amountCents: null, targetEventId: paymentId, data: { reason: input.reason } },
    { action: 'payment-reversed' },
  )
  await tellParties(ctx, loan, payment)
  return { eventId: input.id, loanId, loanStatus: status, reversedEventId: paymentId, balances }
}

const stands = (ctx: Context, loan: LoanRecord, paymentId: string): boolean => (
  eventsThatHappened(historyOf(loan, ctx.businessDate).events).some((event) => event.id === paymentId)
)

function repeated(ctx: Context, loan: LoanRecord, known: RecordedEvent, payment: RecordedEvent): PaymentReversed {
  if (known.kind !== 'reversal' || known.targetEventId !== payment.id) throw problem('id-already-used', { status: 409 })
  const balances = balancesOf(stateOf(loan, ctx.businessDate), ctx.businessDate)
  return { eventId: known.id, loanId: loan.id, loanStatus: loan.status, reversedEventId: payment.id, balances }
}

async function tellParties(ctx: Context, loan: LoanRecord, payment: RecordedEvent): Promise<void> {
  const params = { reference: loan.reference, amount: { cents: payment.amountCents ?? 0 }, on: { date: payment.effectiveOn } }
  for (const { personId, role } of loan.parties) {
    if (role !== 'guarantor') await sendNotice(ctx, { personId, kind: 'payment-undone', occurrence: payment.id, loanId: loan.id, params })
  }
}
