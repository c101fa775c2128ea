import type { Terms } from '#domain/loan/terms.ts'
import { installmentsOf } from '#domain/loan/quote.ts'
import { asOwner } from '#test/support/as-owner.ts'
import type { DemoByClock } from './demo-by-clock.ts'

export interface InTheLedger { loanId: string; principalCents: number; days: number }

/**
 * A loan is late since the first due date of its agreed plan that the money booked as principal and interest does not reach; days
 * of a pause do not count. Neither the fold nor anything that a night kept is asked.
 */
const inTheLedger = `with plan as (
    select "loanId"::uuid as loan_id, "dueOn"::date as due_on, sum(cents) over (partition by "loanId" order by number) as due_by_then
    from jsonb_to_recordset($1::jsonb) as d("loanId" text, number integer, "dueOn" text, cents bigint)),
  booked as (
    select p.loan_id, coalesce(sum(p.amount_cents) filter (where a.code = '1200'), 0) as principal, coalesce(- sum(p.amount_cents) filter (where a.code = '4010'), 0) as interest
    from posting p join account a on a.id = p.account_id join book b on b.id = a.book_id and b.code = 'lender' where p.loan_id is not null group by 1),
  late as (
    select l.id as loan_id, b.principal, (select min(p.due_on) from plan p where p.loan_id = l.id and p.due_on < $2::date and p.due_by_then > l.amount_cents - b.principal + b.interest) as since
    from booked b join loan l on l.id = b.loan_id where b.principal <> 0),
  paused as (
    select v.loan_id, (v.data ->> 'from')::date as from_on, (v.data ->> 'to')::date as to_on from loan_event v
    where v.kind = 'pause' and not exists (select from loan_event r where r.target_event_id = v.id))
  select loan_id as "loanId", principal::text as cents, case when since is null then 0 else ($2::date - since) - (
      select coalesce(sum(greatest(0, least(to_on, $2::date) - greatest(from_on, since + 1) + 1)), 0) from paused p where p.loan_id = late.loan_id) end::integer as days
  from late order by loan_id::text`

/** What the lender's book says is lent to each, and for how many days it has been late today by its due dates and its postings alone. */
export async function ledgerOf(demo: DemoByClock): Promise<InTheLedger[]> {
  const loans = await asOwner<{ id: string; terms: Terms }>(demo.database, 'select id, terms from loan where disbursed_on is not null')
  const plan = loans.flatMap(({ id, terms }) => installmentsOf(terms).map(({ number, dueDate, totalCents }) => ({ loanId: id, number, dueOn: dueDate, cents: totalCents })))
  const rows = await asOwner<{ loanId: string; cents: string; days: number }>(demo.database, inTheLedger, JSON.stringify(plan), demo.today())
  return rows.map(({ loanId, cents, days }) => ({ loanId, principalCents: Number(cents), days }))
}
