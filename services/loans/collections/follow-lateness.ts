import type { Context } from '#platform/context/index.ts'
import { tellCases } from './tell-cases.ts'

/** Loans by id, both ends inside. */
interface LoanRange { from: string; to: string }

/**
 * Has the cases of a range of loans follow what is kept beside the loans: one is opened where a loan is late and has none, ended
 * where nothing is past due any more or it was charged off, and moved where another due date is the oldest that is not paid.
 * A few statements for the whole range; the same again changes nothing.
 */
export async function followLateness(ctx: Context, { from, to }: LoanRange): Promise<void> {
  const range = [ctx.actor.programmeId, from, to]
  await ctx.em.execute(
    `insert into collections_case (programme_id, loan_id, opened_version, version, late_since, past_due_since, opened_on)
     select l.programme_id, l.id, latest.version + 1, latest.version, l.late_since, l.balances_as_of - l.days_past_due, ?::date
     from loan l cross join lateral (select coalesce(max(c.version), 0) as version from collections_case c where c.loan_id = l.id) latest
     where l.programme_id = ? and l.id between ? and ? and ${isLate} and not exists (select from collections_case c where c.loan_id = l.id and c.closed_on is null)
     on conflict do nothing`, [ctx.businessDate, ...range], 'run',
  )
  await ctx.em.execute(
    `update collections_case c set closed_on = ?::date, closed_because = ${whyEnded} from loan l
     where l.id = c.loan_id and c.closed_on is null and l.programme_id = ? and l.id between ? and ? and (l.status <> 'active' or l.late_since is null)`,
    [ctx.businessDate, ...range], 'run',
  )
  await ctx.em.execute(
    `update collections_case c set past_due_since = l.balances_as_of - l.days_past_due from loan l
     where l.id = c.loan_id and c.closed_on is null and l.programme_id = ? and l.id between ? and ? and ${isLate} and c.past_due_since <> l.balances_as_of - l.days_past_due`,
    range, 'run',
  )
  const cases = await ctx.em.execute<{ loanId: string }[]>(
    `select distinct loan_id as "loanId" from collections_case where programme_id = ? and loan_id between ? and ? and (closed_on is null or closed_on = ?::date)`,
    [...range, ctx.businessDate],
  )
  await tellCases(ctx, cases.map(({ loanId }) => loanId))
}

/** Told as late, and still so by the balances kept beside it. */
const isLate = `l.status = 'active' and l.late_since is not null and l.days_past_due > 0`

/** Money, what was given up, or what was undone cures; any other event that leaves nothing past due changed the plan. */
const whyEnded = `case when l.status = 'charged-off' then 'charged-off' when (
  select e.kind from loan_event e where e.loan_id = l.id order by e.sequence desc limit 1
) in ('advance', 'payment', 'reversal', 'fee', 'refund', 'waiver', 'recovery') then 'cured' else 'plan-agreed' end`
