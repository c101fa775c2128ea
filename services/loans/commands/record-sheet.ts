import { faultsOfSheet, type SheetLoan } from '#domain/payment/meeting-sheet.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { loansForChange, type LoanRecord } from '../record.ts'
import type { PaymentRecorded, RecordPayment } from '../schemas/payments.ts'
import { dayBroughtIn } from '../event-data.ts'
import { decideMoneyEvent, recordDecided } from './record-money-event.ts'
import { answerOf, eventOf, howOf, isSamePayment, repeated } from './record-payment.ts'

export interface Sheet {
  receivedOn: string
  lines: readonly (Omit<RecordPayment, 'receivedOn'> & { loanId: string })[]
}

/**
 * Writes down what members of a circle paid on their loans at a meeting: all of it or nothing, and each line as a payment of
 * its own. The loans are read by one statement and written by another; each is decided by itself. A line that was recorded
 * before, as it is here, answers with what was recorded. Who may do this is the caller's to check.
 * @param members the people of the circle: lines are of their loans
 * @returns what was recorded, in the order of the lines
 * @throws 422 `sheet-refused` with everything that is wrong with every line
 */
export async function recordSheet(ctx: Context, sheet: Sheet, members: ReadonlySet<string>): Promise<PaymentRecorded[]> {
  const loans = new Map((await loansForChange(ctx, [...new Set(sheet.lines.map(({ loanId }) => loanId))])).map((loan) => [loan.id, loan]))
  const payments = sheet.lines.map(({ loanId, ...line }) => ({ loanId, input: { ...line, receivedOn: sheet.receivedOn } }))
  const known = await knownPayments(ctx, payments, loans)
  const faults = faultsOfSheet(sheet, {
    today: ctx.businessDate, writtenBy: ctx.actor.personId, members,
    loans: new Map([...loans].map(([id, loan]) => [id, onSheet(loan)])), taken: known,
  })
  if (faults.length > 0) throw problem('sheet-refused', { status: 422, errors: faults.map(({ path, code, params }) => ({ path, code, ...(params && { params }) })) })

  const decided = payments.flatMap(({ loanId, input }) => {
    const loan = loans.get(loanId)
    return loan && !known.has(input.id) ? [{ loan, input, decided: decideMoneyEvent(ctx, loan, eventOf(input), howOf(input)) }] : []
  })
  const receipts = await recordDecided(ctx, decided.map((one) => one.decided))
  const recorded = new Map(decided.map((one) => [one.input.id, { ...answerOf(one.loan, one.input, one.decided), receiptNumber: receipts.get(one.input.id) ?? null }]))
  return payments.flatMap(({ loanId, input }) => recorded.get(input.id) ?? repeatedOf(ctx, loans.get(loanId), input) ?? [])
}

const onSheet = ({ disbursedOn, events, parties }: LoanRecord): SheetLoan => ({
  disbursedOn, broughtInOn: dayBroughtIn({ events }),
  borrowers: parties.filter(({ role }) => role === 'borrower').map(({ personId }) => personId), parties: parties.map(({ personId }) => personId),
})

interface LineOf { loanId: string; input: RecordPayment }

/** The lines' ids that name an event already, of whatever loan. */
async function knownPayments(ctx: Context, payments: readonly LineOf[], loans: ReadonlyMap<string, LoanRecord>): Promise<Map<string, 'same' | 'other'>> {
  const rows = await ctx.em.execute<{ id: string }[]>('select id from loan_event where id = any (?::uuid[])', [`{${payments.map(({ input }) => input.id).join(',')}}`])
  const byId = new Map(payments.map((one) => [one.input.id, one]))
  return new Map(rows.map(({ id }) => {
    const line = byId.get(id)
    const event = line && loans.get(line.loanId)?.events.find((one) => one.id === id)
    return [id, line && event && isSamePayment(event, line.input) ? 'same' : 'other']
  }))
}

function repeatedOf(ctx: Context, loan: LoanRecord | undefined, input: RecordPayment): PaymentRecorded | undefined {
  const event = loan?.events.find(({ id }) => id === input.id)
  return loan && event && repeated(ctx, loan, event, input)
}
