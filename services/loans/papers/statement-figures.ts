import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { owedAfterEach } from '#domain/loan/fold-loan.ts'
import type { Owed } from '#domain/loan/loan-book.ts'
import type { LoanState } from '#domain/loan/loan-state.ts'
import type { AllocationOnPaper, StatementData, StatementLine } from '#platform/documents/index.ts'
import { allocationOf } from '../commands/record-payment.ts'
import { historyOf, stateOf } from '../history.ts'
import { causeOf } from '../event-causes.ts'
import { isReceived, type LoanRecord, type RecordedEvent } from '../record.ts'
import { balanceOnPaper, nextDueOnPaper, nothingOnPaper, rightAfter, withoutReversalsOf } from './as-it-was.ts'

/** What a statement says beside whose it is. */
export type StatementFigures = Omit<StatementData, 'lender' | 'timeZone' | 'madeAt' | 'madeOn' | 'loanReference' | 'borrowerNames' | 'businessName'>

/** A funded loan between two days, both inside: its balances at both ends, and every event with what was owed right after it. */
export function statementFigures(loan: LoanRecord, { from, to }: { from: string; to: string }): StatementFigures {
  const closing = stateOf(loan, to)
  const inside = loan.events.filter((event) => event.effectiveOn >= from && event.effectiveOn <= to)
    .toSorted((a, b) => (a.effectiveOn === b.effectiveOn ? a.sequence - b.sequence : Number(a.effectiveOn > b.effectiveOn) * 2 - 1))
  const walked: Walked = { to, closing, owedAfter: owedAfterEach(historyOf(loan, to)) ?? new Map() }
  const lines = inside.map((event) => lineOf(loan, event, walked))
  return {
    from, to, lines,
    opening: from > (loan.disbursedOn ?? from) ? balanceOnPaper(stateOf(loan, addDays(from, -1))) : nothingOnPaper,
    closing: balanceOnPaper(closing),
    paid: paidIn(lines),
    nextDue: nextDueOnPaper(closing),
    pastDueCents: closing?.pastDueCents ?? 0,
  }
}

/** The loan's life by the last day of the statement, folded once for all of its lines. */
interface Walked { to: string; closing: LoanState | null; owedAfter: ReadonlyMap<string, Owed> }

function lineOf(loan: LoanRecord, event: RecordedEvent, walked: Walked): StatementLine {
  const target = loan.events.find((one) => one.id === event.targetEventId)
  // What does not count, or lies before a change that reaches back, is looked at by itself.
  const { principalCents, interestCents, feesCents } = walked.owedAfter.get(event.id) ?? rightAfter(loan, event).outstanding
  return {
    on: event.effectiveOn, kind: event.kind, cause: causeOf(event), receiptNumber: event.receiptNumber, reference: event.reference,
    amountCents: target ? target.amountCents : event.amountCents, allocation: splitOf(loan, target ?? event, walked),
    balanceCents: principalCents + interestCents + feesCents, undone: isTakenBack(loan, event.id),
  }
}

const isTakenBack = (loan: LoanRecord, eventId: string): boolean => loan.events.some((one) => one.targetEventId === eventId)

/** Of a payment that counts, its parts; of one undone, or of what undid it, the parts it had. */
function splitOf(loan: LoanRecord, payment: RecordedEvent, { to, closing }: Walked): AllocationOnPaper | null {
  if (!isReceived(payment)) return null
  const state = isTakenBack(loan, payment.id) ? stateOf(withoutReversalsOf(loan, payment.id), to) : closing
  return allocationOf(state?.allocations ?? [], payment.id)
}

function paidIn(lines: readonly StatementLine[]): StatementData['paid'] {
  const counted = lines.filter((line) => isReceived(line) && !line.undone)
  const sum = (part: keyof AllocationOnPaper) => counted.reduce((total, line) => total + (line.allocation?.[part] ?? 0), 0)
  return {
    amountCents: counted.reduce((total, line) => total + (line.amountCents ?? 0), 0),
    interestCents: sum('interestCents'), principalCents: sum('principalCents'), feesCents: sum('feesCents'), creditCents: sum('creditCents'),
  }
}
