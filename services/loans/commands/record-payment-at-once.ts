import { type Context, holds, runPrepared } from '#platform/context/index.ts'
import { sqlStateOf } from '#platform/errors/index.ts'
import type { Claim } from '#platform/idempotency/index.ts'
import { isParty } from '../access.ts'
import type { LoanRecord } from '../record.ts'
import type { PaymentRecorded, RecordPayment } from '../schemas/payments.ts'
import { decideMoneyEvent, isPlain } from './record-money-event.ts'
import { answerOf, eventOf, faultsOf, howOf } from './record-payment.ts'

const read = { name: 'payment-read', text: 'select loan_record(id) as record from loan where id = $1 and programme_id = $2' }
const write = {
  name: 'payment-write', text: 'select record_loan_event_once($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $11, $12::jsonb) as receipt',
}

/** The loan moved, the key or the payment's id is taken, or two waited for one another: nothing was written. */
const lostRaces = new Set(['40001', '40P01', '23505'])

/**
 * `recordPayment` for the payment that nearly all are, in two statements instead of six: the loan is read without a lock,
 * and the one that writes locks it and refuses where it is no longer what was read. At 16 connections round trips were
 * half of a payment's time. Whatever is not plain is left to `recordPayment`, which has the words for it.
 * @param claim the answer is kept under it, in the same transaction
 * @returns undefined where nothing was done
 */
export async function recordPaymentAtOnce(ctx: Context, loanId: string, input: RecordPayment, claim: Claim, status: number): Promise<PaymentRecorded | undefined> {
  if (!holds(ctx.actor, 'officer', 'finance')) return undefined
  const [row] = await runPrepared<{ record: LoanRecord }>(ctx.em, read, [loanId, ctx.actor.programmeId])
  if (!row || !takes(ctx, row.record, input)) return undefined
  const loan = row.record
  const decided = decideMoneyEvent(ctx, loan, eventOf(input), howOf(input))
  if (!isPlain(loan, decided)) return undefined
  const answer = answerOf(loan, input, decided)
  try {
    const [written] = await runPrepared<{ receipt: number | null }>(ctx.em, write, [
      ctx.actor.programmeId, loan.id, loan.version, ctx.actor.personId, ctx.requestId, ctx.now, JSON.stringify(decided.written),
      claim.route, claim.key, claim.requestHash, status, JSON.stringify(answer),
    ])
    return { ...answer, receiptNumber: written?.receipt ?? null }
  } catch (error) {
    if (lostRaces.has(sqlStateOf(error) ?? '')) return undefined
    throw error
  }
}

function takes(ctx: Context, loan: LoanRecord, input: RecordPayment): boolean {
  if (isParty(ctx.actor, loan) || loan.disbursedOn === null || loan.events.some(({ id }) => id === input.id)) return false
  return faultsOf(ctx, input, loan.disbursedOn).length === 0
}
