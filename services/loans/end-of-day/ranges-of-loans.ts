import type { Context } from '#platform/context/index.ts'

/** Loans by id, both ends inside: what one activity of the night takes. */
export interface LoanRange { from: string; to: string }

const loansInOneRange = 2500

/**
 * The ranges that close a date, cut when it is begun and the same for whoever begins it again.
 */
export async function rangesOf(ctx: Context, date: string): Promise<LoanRange[]> {
  const [begun] = await ctx.em.execute<{ ranges: LoanRange[] }[]>(
    'select ranges from end_of_day where programme_id = ? and business_date = ?::date for update', [ctx.actor.programmeId, date],
  )
  if (begun && begun.ranges.length > 0) return begun.ranges
  const ranges = await cut(ctx)
  await ctx.em.execute('update end_of_day set ranges = ?::jsonb where programme_id = ? and business_date = ?::date', [JSON.stringify(ranges), ctx.actor.programmeId, date], 'run')
  return ranges
}

/** The programme's funded loans: one that is funded while a date is being closed was not there on it. */
function cut(ctx: Context): Promise<LoanRange[]> {
  return ctx.em.execute<LoanRange[]>(
    `select min(id::text) as "from", max(id::text) as "to" from (
       select id, (row_number() over (order by id) - 1) / ? as part from loan where programme_id = ? and disbursed_on is not null
     ) numbered group by part order by 1`, [loansInOneRange, ctx.actor.programmeId],
  )
}

/**
 * Claims a range of a date until the transaction ends, and for good where it commits.
 * @returns whether it was still to be closed
 */
export async function claimRange(ctx: Context, date: string, { from, to }: LoanRange): Promise<boolean> {
  const claimed = await ctx.em.execute<unknown[]>(
    `insert into end_of_day_range (programme_id, business_date, from_id, to_id, closed_at) values (?, ?::date, ?, ?, ?)
     on conflict do nothing returning 1 as claimed`, [ctx.actor.programmeId, date, from, to, ctx.now],
  )
  return claimed.length > 0
}

/** What closing a range took. */
export async function countRange(ctx: Context, date: string, { from, to }: LoanRange, counts: { folded: number; lateFees: number }): Promise<void> {
  await ctx.em.execute(
    'update end_of_day_range set folded = ?, late_fees = ? where programme_id = ? and business_date = ?::date and from_id = ? and to_id = ?',
    [counts.folded, counts.lateFees, ctx.actor.programmeId, date, from, to], 'run',
  )
}
