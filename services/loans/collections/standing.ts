import type { PromiseState } from '#domain/payment/promise.ts'
import type { Context } from '#platform/context/index.ts'

/** What stands beside a loan while it is late: who answers for it, and what keeps a reminder from going out. */
export interface Standing {
  loanId: string
  officer: { personId: string; name: string } | null
  isStopped: boolean
  /** Its collections workflow writes to her; end of day does not. */
  hasCase: boolean
  promise: { id: string; amountCents: number; promisedOn: string; madeOn: string; afterSequence: number; state: PromiseState } | null
}

/** The officer of the application, or whoever decided it; whoever it was given to in a talk that is open comes first. A loan that was brought in has nobody until then. */
export const officerOfLoan = `coalesce((select h.officer_id from help_conversation h where h.loan_id = l.id and h.state <> 'closed'), a.officer_id,
  (select d.decided_by from decision d where d.id = l.decision_id))`

/** Whether nobody writes to the borrower by himself or by rule any more: bankruptcy, death, fraud, or her own wish. */
export async function isContactStopped(ctx: Context, loanId: string): Promise<boolean> {
  const stops = await ctx.em.execute<unknown[]>('select 1 as stop from contact_stop where loan_id = ? and lifted_at is null', [loanId])
  return stops.length > 0
}

/** By loan. The promise is the newest that no other took the place of. */
export async function standingsOf(ctx: Context, loanIds: readonly string[]): Promise<Map<string, Standing>> {
  const rows = await ctx.em.execute<Standing[]>(
    `select l.id as "loanId",
       (select jsonb_build_object('personId', o.id, 'name', concat_ws(' ', o.given_names, o.family_names)) from person o where o.id = ${officerOfLoan}) as officer,
       exists (select from contact_stop s where s.loan_id = l.id and s.lifted_at is null) as "isStopped",
       exists (select from collections_case c where c.loan_id = l.id and c.closed_on is null) as "hasCase",
       (select jsonb_build_object('id', p.id, 'amountCents', p.amount_cents, 'promisedOn', p.promised_on, 'madeOn', p.made_on,
           'afterSequence', p.after_sequence, 'state', p.state)
        from payment_promise p where p.loan_id = l.id and p.state <> 'replaced' order by p.made_at desc, p.id desc limit 1) as promise
     from loan l left join application a on a.id = l.application_id
     where l.programme_id = ? and l.id = any(array(select jsonb_array_elements_text(?::jsonb)::uuid))`,
    [ctx.actor.programmeId, JSON.stringify(loanIds)],
  )
  return new Map(rows.map((row) => [row.loanId, row]))
}

/** A promise that is in the record, by its id. */
export async function promiseOf(ctx: Context, promiseId: string): Promise<{ state: PromiseState; amountCents: number; promisedOn: string }> {
  const [promise] = await ctx.em.execute<{ state: PromiseState; amountCents: number; promisedOn: string }[]>(
    'select state, amount_cents as "amountCents", promised_on as "promisedOn" from payment_promise where id = ?', [promiseId],
  )
  if (!promise) throw new Error(`No promise ${promiseId}`)
  return promise
}
