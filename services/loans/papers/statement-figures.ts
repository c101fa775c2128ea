import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { AllocationOnPaper, StatementData, StatementLine } from '#platform/documents/index.ts'
import { allocationOf } from '../commands/record-payment.ts'
import { stateOf } from '../history.ts'
import { isReceived, type LoanRecord, type RecordedEvent } from '../record.ts'
import { balanceOnPaper, nextDueOnPaper, nothingOnPaper, rightAfter, withoutReversalsOf } from './as-it-was.ts'

/** What a statement says beside whose it is. */
export type StatementFigures = Omit<StatementData, 'lender' | 'timeZone' | 'madeAt' | 'madeOn' | 'loanReference' | 'borrowerNames' | 'businessName'>

/** A funded loan between two days, both inside: its balances at both ends, and every event with what was owed right after it. */
export function statementFigures(loan: LoanRecord, { from, to }: { from: string; to: string }): StatementFigures {
  const closing = stateOf(loan, to)
  const inside = loan.events.filter((event) => event.effectiveOn >= from && event.effectiveOn <= to)
    .toSorted((a, b) => (a.effectiveOn === b.effectiveOn ? a.sequence - b.sequence : Number(a.effectiveOn > b.effectiveOn) * 2 - 1))
  const lines = inside.map((event) => lineOf(loan, event, to))
  return {
    from, to, lines,
    opening: from > (loan.disbursedOn ?? from) ? balanceOnPaper(stateOf(loan, addDays(from, -1))) : nothingOnPaper,
    closing: balanceOnPaper(closing),
    paid: paidIn(lines),
    nextDue: nextDueOnPaper(closing),
    pastDueCents: closing?.pastDueCents ?? 0,
  }
}

function lineOf(loan: LoanRecord, event: RecordedEvent, to: string): StatementLine {
  const target = loan.events.find((one) => one.id === event.targetEventId)
  const after = rightAfter(loan, event)
  const { principalCents, interestCents, feesCents } = after.outstanding
  const undone = loan.events.some((one) => one.targetEventId === event.id)
  return {
    on: event.effectiveOn, kind: event.kind, receiptNumber: event.receiptNumber, reference: event.reference,
    amountCents: target ? target.amountCents : event.amountCents, allocation: splitOf(loan, target ?? event, to),
    balanceCents: principalCents + interestCents + feesCents, undone,
  }
}

/** Of a payment that counts, its parts; of one undone, or of what undid it, the parts it had. */
function splitOf(loan: LoanRecord, payment: RecordedEvent, to: string): AllocationOnPaper | null {
  if (!isReceived(payment)) return null
  return allocationOf(stateOf(withoutReversalsOf(loan, payment.id), to)?.allocations ?? [], payment.id)
}

function paidIn(lines: readonly StatementLine[]): StatementData['paid'] {
  const counted = lines.filter((line) => isReceived(line) && !line.undone)
  const sum = (part: keyof AllocationOnPaper) => counted.reduce((total, line) => total + (line.allocation?.[part] ?? 0), 0)
  return {
    amountCents: counted.reduce((total, line) => total + (line.amountCents ?? 0), 0),
    interestCents: sum('interestCents'), principalCents: sum('principalCents'), feesCents: sum('feesCents'), creditCents: sum('creditCents'),
  }
}
