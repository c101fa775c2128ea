import { type Context, holds, runPrepared } from '#platform/context/index.ts'
import { sqlStateOf } from '#platform/errors/index.ts'
import type { Claim } from '#platform/idempotency/index.ts'
import { Together } from '#platform/together/index.ts'
import { isParty } from '../access.ts'
import { moneyEventRow } from '../money-events.ts'
import { loanRecords, type LoanRecord } from '../record.ts'
import type { PaymentRecorded, RecordPayment } from '../schemas/payments.ts'
import { decideMoneyEvent, isPlain, type MoneyEventDecided } from './record-money-event.ts'
import { answerOf, eventOf, faultsOf, howOf } from './record-payment.ts'

interface Asked { ctx: Context; loanId: string; input: RecordPayment; claim: Claim; status: number }
interface Decided extends Asked { decided: MoneyEventDecided; answer: Omit<PaymentRecorded, 'receiptNumber'> }
interface Receipt { event_id: string; receipt_number: number | null }

const write = { name: 'payments-once', text: 'select event_id, receipt_number from record_payments_once($1::jsonb, $2::jsonb)' }

/** More would make everybody wait for the folds of all. */
const mostTogether = 32
/** While one set is with the database, another is decided. */
const setsUnderWay = 2

export type RecordPaymentTogether = (asked: Asked) => Promise<PaymentRecorded | undefined>

/**
 * `recordPayment` for the payment that nearly all are: those that come at the same moment are read by one statement, decided
 * one by one, and written by another, which is their transaction. The loans are read without a lock; the one that writes locks
 * them and leaves out what is no longer what was read. Round trips, parsing and the checks of each row were two thirds of what
 * a payment cost. What is not plain, and what anybody could refuse, is left to `recordPayment`, which has the words for it.
 * @returns for one process: records a payment and keeps the answer under its claim; undefined where nothing was done
 */
export function paymentsTogether(): RecordPaymentTogether {
  const together = new Together<Asked, PaymentRecorded | undefined>(recordAll, {
    underWay: setsUnderWay, most: mostTogether, apart: ({ loanId }) => loanId,
  })
  return async (asked) => (holds(asked.ctx.actor, 'officer', 'finance') ? together.do(asked) : undefined)
}

async function recordAll(asked: readonly Asked[]): Promise<(PaymentRecorded | undefined)[]> {
  const [first] = asked
  if (!first) return []
  const loans = await loanRecords(first.ctx, asked.map(({ loanId }) => loanId))
  const plain = asked.flatMap((one) => decidedOf(one, loans.get(one.loanId)) ?? [])
  const written = plain.length === 0 ? new Map<string, PaymentRecorded>() : await writeAll(first.ctx, plain)
  return asked.map(({ input }) => written.get(input.id))
}

/** What a payment makes of its loan, where it is plain. */
function decidedOf(asked: Asked, loan: LoanRecord | undefined): Decided | undefined {
  const { ctx, input } = asked
  if (!loan || loan.programmeId !== ctx.actor.programmeId || !takes(ctx, loan, input)) return undefined
  try {
    const decided = decideMoneyEvent(ctx, loan, eventOf(input), howOf(input))
    return isPlain(loan, decided) ? { ...asked, decided, answer: answerOf(loan, input, decided) } : undefined
  } catch {
    // One that cannot be decided is refused by itself.
    return undefined
  }
}

function takes(ctx: Context, loan: LoanRecord, input: RecordPayment): boolean {
  if (isParty(ctx.actor, loan) || loan.disbursedOn === null || loan.events.some(({ id }) => id === input.id)) return false
  return faultsOf(ctx, input, loan).length === 0
}

/** @returns what was recorded, by the payment's id; nothing where the database refused: then it wrote nothing */
async function writeAll(ctx: Context, plain: readonly Decided[]): Promise<Map<string, PaymentRecorded>> {
  const events = plain.map((one, place) => moneyEventRow(one.ctx, one.decided.written, place))
  const answers = plain.map(({ input, claim, status, answer }) => ({
    event_id: input.id, route: claim.route, key: claim.key, request_hash: claim.requestHash, status, response: answer,
  }))
  try {
    const receipts = await runPrepared<Receipt>(ctx.em, write, [JSON.stringify(events), JSON.stringify(answers)])
    const numbers = new Map(receipts.map(({ event_id: eventId, receipt_number: number }) => [eventId, number]))
    return new Map(plain.flatMap(({ input, answer }) => {
      const receiptNumber = numbers.get(input.id)
      return receiptNumber === undefined ? [] : [[input.id, { ...answer, receiptNumber }] as const]
    }))
  } catch (error) {
    // A key or a payment's id is taken, or two waited for one another: whichever it was, each is tried by itself.
    if (sqlStateOf(error) !== undefined) return new Map()
    throw error
  }
}
