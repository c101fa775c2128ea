import type { PromiseState } from '#domain/payment/promise.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { promiseStanding, type KeptPromise } from '../collections/promise-standing.ts'
import { tellBorrowersByRule } from '../collections/tell.ts'
import type { LoanRecord } from '../record.ts'

interface Promised extends KeptPromise { id: string; loanId: string; state: PromiseState; receivedCents: number }

/**
 * Settles the promises of a range of loans at the end of a date: kept, partly kept, broken. One that a payment written down
 * late, or undone, turns out otherwise is settled again; nothing else ever changes it. The same date twice writes nothing.
 */
export async function settlePromises(ctx: Context, loans: readonly LoanRecord[], date: string): Promise<void> {
  const byId = new Map(loans.map((loan) => [loan.id, loan]))
  const promises = await ctx.em.execute<Promised[]>(
    `select id, loan_id as "loanId", amount_cents as "amountCents", promised_on as "promisedOn", made_on as "madeOn", after_sequence as "afterSequence", state,
       received_cents as "receivedCents"
     from payment_promise where state <> 'replaced' and made_on <= ?::date and loan_id = any(array(select jsonb_array_elements_text(?::jsonb)::uuid))
     order by made_at, id`, [date, JSON.stringify([...byId.keys()])],
  )
  for (const promise of promises) {
    const loan = byId.get(promise.loanId)
    const now = loan && promiseStanding(loan, promise, date)
    if (!loan || !now || (now.state === promise.state && now.receivedCents === promise.receivedCents)) continue
    // Only the newest can be open: an older one that was settled stays settled.
    if (now.state === 'open' && promise.state !== 'open') continue
    await ctx.em.execute(
      "update payment_promise set state = ?, received_cents = ?, settled_on = case when ? = 'open' then null else ?::date end where id = ? and state <> 'replaced'",
      [now.state, now.receivedCents, now.state, date, promise.id], 'run',
    )
    if (now.state === promise.state) continue
    await audit(ctx, { action: 'promise-settled', subjectKind: 'loan', subjectId: loan.id, detail: { promiseId: promise.id, state: now.state } })
    if (now.state === 'kept') await tellBorrowersByRule(ctx, loan, { kind: 'promise-kept', occurrence: promise.id, params: { reference: loan.reference, amount: { cents: promise.amountCents } } })
  }
}
