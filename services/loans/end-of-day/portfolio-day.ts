import type { Context } from '#platform/context/index.ts'

/** Adds up the open loans of a day by product and days past due. The same day again writes the same. */
export async function writePortfolioDay(ctx: Context, day: string): Promise<void> {
  const { programmeId } = ctx.actor
  await ctx.em.execute('delete from portfolio_day where programme_id = ? and business_date = ?::date', [programmeId, day], 'run')
  await ctx.em.execute(
    `insert into portfolio_day (programme_id, business_date, product_version_id, days_past_due, loans, principal_cents, past_due_cents)
     select ?, ?::date, product_version_id, days_past_due, count(*), sum(principal_cents), sum(past_due_cents)
     from loans_on(?, ?::date) where is_open group by 3, 4`, [programmeId, day, programmeId, day], 'run',
  )
}
