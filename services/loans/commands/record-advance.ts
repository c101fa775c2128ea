import { advancedCentsOf, feeCentsOf, type Terms } from '#domain/loan/terms.ts'
import type { Context } from '#platform/context/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { emit } from '#platform/events/index.ts'
import { applicationOf, type LoanRecord } from '../record.ts'
import { type MoneyEventRecorded, recordMoneyEvent } from './record-money-event.ts'

/**
 * The money went out: the loan is active under these terms. For the service that hands money out, which has locked the
 * loan and checked who, when and on what signatures.
 */
export async function recordAdvance(ctx: Context, loan: LoanRecord, { eventId, terms }: { eventId: string; terms: Terms }): Promise<MoneyEventRecorded> {
  const advance = terms.advances[0]
  if (!advance) throw new Error('terms have an advance')
  await ctx.em.execute('update loan set terms = ?::jsonb where id = ?', [JSON.stringify(terms), loan.id], 'run')
  const funded = await recordMoneyEvent(
    ctx, { ...loan, terms }, { id: eventId, kind: 'advance', effectiveOn: advance.date, amountCents: advancedCentsOf(terms) }, { action: 'loan-funded' },
  )
  const first = funded.state.installments[0]
  const handedOutCents = advancedCentsOf(terms) - feeCentsOf(terms, (fee) => fee.how === 'withheld')
  for (const { personId } of loan.parties) {
    await sendNotice(ctx, {
      personId, kind: 'loan-funded', occurrence: eventId, loanId: loan.id,
      params: {
        reference: loan.reference, amount: { cents: handedOutCents }, on: { date: advance.date },
        firstPayment: { cents: first ? first.principalCents + first.interestCents + first.feesCents : 0 }, firstDueOn: { date: first?.dueDate ?? advance.date },
      },
    })
  }
  await emit(ctx, { kind: 'loan-funded', loanId: loan.id, applicationId: applicationOf(loan) })
  return funded
}
