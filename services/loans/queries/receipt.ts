import { type Context } from '#platform/context/index.ts'
import { renderReceipt, type PaperFile, type ReceiptData } from '#platform/documents/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { visibleLoan } from '../access.ts'
import { allocationOf } from '../commands/record-payment.ts'
import { stateOf } from '../history.ts'
import { balanceOnPaper, nextDueOnPaper, rightAfter, withoutReversalsOf } from '../papers/as-it-was.ts'
import { paperFacts } from '../papers/paper-facts.ts'
import { isReceived, type LoanRecord } from '../record.ts'

interface Taken { method: ReceiptData['method']; takenBy: string }

/**
 * The receipt of one payment, or of money recovered: how it is split and what is left. Of a payment that was undone it says so first.
 * @throws 404 `not-found`
 */
export async function receipt(ctx: Context, loanId: string, eventId: string): Promise<PaperFile> {
  const loan = await visibleLoan(ctx, loanId)
  const payment = loan.events.find((event) => event.id === eventId && isReceived(event))
  const [taken] = await ctx.em.execute<Taken[]>(
    `select p.method, n.given_names || ' ' || n.family_names as "takenBy" from payment p join person n on n.id = p.taken_by where p.event_id = ?`, [eventId],
  )
  if (!payment || payment.amountCents === null || !taken) throw notFound()
  const counting = withoutReversalsOf(loan, eventId)
  const after = rightAfter(counting, payment)
  const state = stateOf(counting, ctx.businessDate)
  const { borrowerNames, lender, timeZone, madeAt, madeOn, loanReference } = await paperFacts(ctx, loan)
  const content = await renderReceipt({
    lender, timeZone, madeAt, madeOn, loanReference, borrowerNames, receiptNumber: payment.receiptNumber, paymentId: eventId,
    receivedOn: payment.effectiveOn, method: taken.method, reference: payment.reference, takenBy: taken.takenBy, amountCents: payment.amountCents,
    allocation: allocationOf(state?.allocations ?? [], eventId), remaining: balanceOnPaper(after), nextDue: nextDueOnPaper(after),
    undone: undoneBy(loan, eventId),
  })
  return { fileName: `${loanReference}-recibo-${payment.receiptNumber ?? eventId.slice(-6)}.pdf`, content }
}

function undoneBy(loan: LoanRecord, eventId: string): ReceiptData['undone'] {
  const reversal = loan.events.find((event) => event.targetEventId === eventId)
  if (!reversal) return null
  const { reason } = reversal.data
  return { on: reversal.effectiveOn, reason: typeof reason === 'string' ? reason : '' }
}
