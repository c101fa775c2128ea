import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { LoanState, LoanStatus } from '#domain/loan/loan-state.ts'
import type { Cents } from '#domain/money/cents.ts'

/** Where a loan goes from a day on, if each payment comes on its day. */
export interface Outlook {
  status: LoanStatus
  outstandingCents: Cents
  nextDueOn: CalendarDate | null
  nextDueCents: Cents
  /** The due date of the last payment still to come; null where none is. */
  lastDueOn: CalendarDate | null
  paymentsLeft: number
  /** Interest and fees of the whole loan, paid and to come. */
  costCents: Cents
}

/** @param state the loan's fold; what was charged off bears no interest any more and costs what is owed */
export function outlookOf(state: LoanState): Outlook {
  const { principalCents, interestCents, feesCents } = state.outstanding
  const open = state.installments.map((one) => ({ ...one, leftCents: one.principalCents + one.interestCents + one.feesCents - one.paidCents })).filter(({ leftCents }) => leftCents > 0)
  const paid = state.allocations.reduce((sum, one) => sum + one.interestCents + one.feesCents, 0)
  const toCome = open.reduce((sum, { leftCents }) => sum + leftCents, 0) - principalCents
  return {
    status: state.status,
    outstandingCents: principalCents + interestCents + feesCents,
    nextDueOn: state.nextDue?.dueDate ?? null,
    nextDueCents: state.nextDue?.amountCents ?? 0,
    lastDueOn: open.at(-1)?.dueDate ?? null,
    paymentsLeft: open.length,
    costCents: paid + (state.status === 'charged-off' ? interestCents + feesCents : toCome),
  }
}
