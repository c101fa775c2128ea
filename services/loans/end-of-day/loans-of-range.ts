import type { Context } from '#platform/context/index.ts'
import type { LoanRecord } from '../record.ts'

/** Loans by id, both ends inside: what one activity of the night takes. */
export interface LoanRange { from: string; to: string }

const loansInOneRange = 500

/** The programme's funded loans, cut into ranges by their ids. */
export function rangesOfLoans(ctx: Context): Promise<LoanRange[]> {
  return ctx.em.execute<LoanRange[]>(
    `select min(id::text) as "from", max(id::text) as "to" from (
       select id, (row_number() over (order by id) - 1) / ? as part from loan where programme_id = ? and disbursed_on is not null
     ) numbered group by part order by 1`, [loansInOneRange, ctx.actor.programmeId],
  )
}

/**
 * Loans of a range that a date concerns: funded by it and, if paid off meanwhile, with something that happened on it or
 * later, or was written down since the last run.
 */
export async function loansOfRange(ctx: Context, date: string, { from, to }: LoanRange, lastRunOn: string | null): Promise<LoanRecord[]> {
  const rows = await ctx.em.execute<{ record: LoanRecord }[]>(
    `select loan_record(l.id) as record from loan l
     where l.programme_id = ? and l.id between ? and ? and l.disbursed_on <= ?::date
       and (l.status = 'active' or exists (
         select from loan_event e where e.loan_id = l.id and (e.effective_on >= ?::date or e.recorded_on >= ?::date)))
     order by l.id`, [ctx.actor.programmeId, from, to, date, date, lastRunOn ?? date],
  )
  return rows.map((row) => row.record)
}
