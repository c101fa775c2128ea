import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { Context } from '#platform/context/index.ts'
import { renderStatement, type AllocationOnPaper, type StatementData, type StatementLine } from '#platform/documents/index.ts'
import { problem } from '#platform/errors/index.ts'
import { visibleLoan } from '../access.ts'
import { allocationOf } from '../commands/record-payment.ts'
import { stateOf } from '../history.ts'
import { balanceOnPaper, nextDueOnPaper, nothingOnPaper, rightAfter, withoutReversalsOf } from '../papers/as-it-was.ts'
import { paperFacts } from '../papers/paper-facts.ts'
import type { PaperFile } from '../papers/paper-file.ts'
import type { LoanRecord, RecordedEvent } from '../record.ts'

export interface StatementAsked { from?: string | undefined; to?: string | undefined }

/**
 * What happened to a loan between two days, both inside: from funding to today where they are left out.
 * @throws 404 `not-found`; 409 `loan-not-funded`; 422 `statement-refused` where the days are the wrong way round or to come
 */
export async function statement(ctx: Context, loanId: string, asked: StatementAsked): Promise<PaperFile> {
  const loan = await visibleLoan(ctx, loanId)
  if (loan.disbursedOn === null) throw problem('loan-not-funded', { status: 409 })
  const { from = loan.disbursedOn, to = ctx.businessDate } = asked
  if (to > ctx.businessDate) throw problem('statement-refused', { status: 422, errors: [{ path: 'query.to', code: 'in-the-future', params: { latest: ctx.businessDate } }] })
  if (from > to) throw problem('statement-refused', { status: 422, errors: [{ path: 'query.from', code: 'after-to', params: { latest: to } }] })
  const content = await renderStatement({ ...await paperFacts(ctx, loan), ...statementOf(loan, loan.disbursedOn, { from, to }) })
  return { fileName: `${loan.reference}-estado-${from}-${to}.pdf`, content }
}

type Figures = Omit<StatementData, 'lender' | 'timeZone' | 'madeAt' | 'madeOn' | 'loanReference' | 'borrowerNames' | 'businessName'>

function statementOf(loan: LoanRecord, disbursedOn: string, { from, to }: { from: string; to: string }): Figures {
  const closing = stateOf(loan, to)
  const inside = loan.events.filter((event) => event.effectiveOn >= from && event.effectiveOn <= to)
    .toSorted((a, b) => (a.effectiveOn === b.effectiveOn ? a.sequence - b.sequence : Number(a.effectiveOn > b.effectiveOn) * 2 - 1))
  const lines = inside.map((event) => lineOf(loan, event, to))
  return {
    from, to, lines,
    opening: from > disbursedOn ? balanceOnPaper(stateOf(loan, addDays(from, -1))) : nothingOnPaper,
    closing: balanceOnPaper(closing),
    paid: paidIn(lines),
    nextDue: nextDueOnPaper(closing),
    pastDueCents: closing?.pastDueCents ?? 0,
  }
}

function lineOf(loan: LoanRecord, event: RecordedEvent, to: string): StatementLine {
  const target = loan.events.find((one) => one.id === event.targetEventId)
  const after = rightAfter(loan, event.id)
  const { principalCents, interestCents, feesCents } = after.outstanding
  const undone = loan.events.some((one) => one.targetEventId === event.id)
  return {
    on: event.effectiveOn, kind: event.kind, reference: event.receiptNumber === null ? event.reference : String(event.receiptNumber),
    amountCents: target ? target.amountCents : event.amountCents, allocation: splitOf(loan, target ?? event, to),
    balanceCents: principalCents + interestCents + feesCents, undone,
  }
}

/** Of a payment that counts, its parts; of one undone, or of what undid it, the parts it had. */
function splitOf(loan: LoanRecord, payment: RecordedEvent, to: string): AllocationOnPaper | null {
  if (payment.kind !== 'payment') return null
  return allocationOf(stateOf(withoutReversalsOf(loan, payment.id), to)?.allocations ?? [], payment.id)
}

function paidIn(lines: readonly StatementLine[]): StatementData['paid'] {
  const counted = lines.filter((line) => line.kind === 'payment' && !line.undone)
  const sum = (part: keyof AllocationOnPaper) => counted.reduce((total, line) => total + (line.allocation?.[part] ?? 0), 0)
  return {
    amountCents: counted.reduce((total, line) => total + (line.amountCents ?? 0), 0),
    interestCents: sum('interestCents'), principalCents: sum('principalCents'), feesCents: sum('feesCents'), creditCents: sum('creditCents'),
  }
}
