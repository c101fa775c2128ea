import { faultOfDay } from '#domain/payment/payment-day.ts'
import { type Context, holds } from '#platform/context/index.ts'
import { forbidden, problem, type FieldProblem } from '#platform/errors/index.ts'
import { isParty } from '../access.ts'
import { balancesOf } from '../balances.ts'
import { dayBroughtIn } from '../event-data.ts'
import { stateOf } from '../history.ts'
import { loanForChange, type LoanRecord, type RecordedEvent } from '../record.ts'
import type { Allocation, PaymentRecorded, RecordPayment } from '../schemas/payments.ts'
import { recordMoneyEvent, type MoneyEventRecorded, type NewMoneyEvent } from './record-money-event.ts'

/**
 * Writes down money received from the borrower: today's, or an earlier day's, which re-derives what came after it. What
 * exceeds all that is owed is her credit. The same id again, with the same payment, answers with what was recorded.
 * @throws 404 `not-found`; 403 for whoever is not officer or finance, or is a party herself
 * @throws 409 `loan-not-funded`, `id-already-used`
 * @throws 422 `payment-refused` with everything that is wrong with it
 */
export async function recordPayment(ctx: Context, loanId: string, input: RecordPayment): Promise<PaymentRecorded> {
  if (!holds(ctx.actor, 'officer', 'finance')) throw forbidden()
  const loan = await loanForChange(ctx, loanId)
  if (isParty(ctx.actor, loan)) throw forbidden('own-loan')
  const known = loan.events.find((event) => event.id === input.id)
  if (known) return repeated(ctx, loan, known, input)
  if (loan.disbursedOn === null) throw problem('loan-not-funded', { status: 409, params: { status: loan.status } })
  const faults = faultsOf(ctx, input, loan)
  if (faults.length > 0) throw problem('payment-refused', { status: 422, errors: faults })

  const { state, balances, status, receiptNumber } = await recordMoneyEvent(ctx, loan, eventOf(input), howOf(input))
  return { ...answerOf(loan, input, { state, balances, status }), receiptNumber }
}

/** The event that a payment is. */
export const eventOf = ({ id, receivedOn, amountCents }: RecordPayment): NewMoneyEvent => ({ id, kind: 'payment', effectiveOn: receivedOn, amountCents })

export const howOf = ({ method, reference }: RecordPayment) => ({ action: 'payment-recorded', payment: { method, reference: reference ?? null } })

/** What whoever wrote it down is answered; the number of the receipt comes from the database. */
export const answerOf = (loan: LoanRecord, input: RecordPayment, { state, balances, status }: Pick<MoneyEventRecorded, 'state' | 'balances' | 'status'>) => ({
  eventId: input.id, loanId: loan.id, loanStatus: status, amountCents: input.amountCents, receivedOn: input.receivedOn,
  allocation: allocationOf(state.allocations, input.id), balances,
})

/** What is wrong with a payment on a loan that is there and funded: its day. */
export function faultsOf(ctx: Context, { receivedOn }: Pick<RecordPayment, 'receivedOn'>, loan: Pick<LoanRecord, 'disbursedOn' | 'events'>): FieldProblem[] {
  const fault = faultOfDay(receivedOn, ctx.businessDate, { disbursedOn: loan.disbursedOn, broughtInOn: dayBroughtIn(loan) })
  return fault ? [{ path: 'receivedOn', ...fault }] : []
}

/** Whether an event that is there is this payment, and not another under its id. */
export const isSamePayment = (known: RecordedEvent, input: RecordPayment): boolean => (
  known.kind === 'payment' && known.amountCents === input.amountCents && known.effectiveOn === input.receivedOn
    && known.method === input.method && known.reference === (input.reference ?? null)
)

/** What was recorded, for who sends it once more. @throws 409 `id-already-used` where it is another payment */
export function repeated(ctx: Context, loan: LoanRecord, known: RecordedEvent, input: RecordPayment): PaymentRecorded {
  if (!isSamePayment(known, input)) throw problem('id-already-used', { status: 409 })
  const state = stateOf(loan, ctx.businessDate)
  return {
    eventId: known.id, loanId: loan.id, loanStatus: loan.status, amountCents: input.amountCents, receivedOn: known.effectiveOn,
    receiptNumber: known.receiptNumber, allocation: allocationOf(state?.allocations ?? [], known.id), balances: balancesOf(state, ctx.businessDate),
  }
}

/** How a payment is split; nothing of one that was undone. */
export function allocationOf(allocations: readonly (Allocation & { event: string })[], eventId: string): Allocation {
  const found = allocations.find(({ event }) => event === eventId)
  const { interestCents = 0, principalCents = 0, feesCents = 0, creditCents = 0 } = found ?? {}
  return { interestCents, principalCents, feesCents, creditCents }
}
