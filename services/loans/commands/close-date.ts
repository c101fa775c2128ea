import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { datesToClose as datesLeft } from '#domain/ageing/dates-to-close.ts'
import type { Context } from '#platform/context/index.ts'
import { ageLoans } from '../end-of-day/age-loans.ts'
import { assessLateFees } from '../end-of-day/assess-late-fees.ts'
import { bookAccrual } from '../end-of-day/book-accrual.ts'
import { loansToAge } from '../end-of-day/loans-to-age.ts'
import { writePortfolioDay } from '../end-of-day/portfolio-day.ts'
import { claimRange, countRange, rangesOf, type LoanRange } from '../end-of-day/ranges-of-loans.ts'
import { tellRange } from './tell-range.ts'

/** The business dates that are over and not closed yet, in the order in which they must be. */
export async function datesToClose(ctx: Context): Promise<string[]> {
  const [row] = await ctx.em.execute<{ lastClosed: string | null; firstFunded: string | null }[]>(
    `select (select max(business_date) from end_of_day where programme_id = ? and finished_at is not null) as "lastClosed",
       (select min(disbursed_on) from loan where programme_id = ?) as "firstFunded"`, [ctx.actor.programmeId, ctx.actor.programmeId],
  )
  return datesLeft({ lastClosed: row?.lastClosed ?? null, firstFunded: row?.firstFunded ?? null, today: ctx.businessDate })
}

/** Begins to close a date: the ranges of loans to be taken, each by `closeRange`; begun again, the same. */
export async function beginDate(ctx: Context, date: string): Promise<LoanRange[]> {
  await ctx.em.execute(
    'insert into end_of_day (programme_id, business_date, started_at) values (?, ?::date, ?) on conflict do nothing', [ctx.actor.programmeId, date, ctx.now], 'run',
  )
  return rangesOf(ctx, date)
}

/**
 * Closes a date for a range of loans: late fees that arose, and what each loan amounts to at its end. Only loans are looked at
 * that time or an event has moved; the stretches of all others go on (decision 11). Once for each date and range: a second
 * time does nothing.
 */
export async function closeRange(ctx: Context, date: string, range: LoanRange): Promise<void> {
  if (!await claimRange(ctx, date, range)) return
  const found = await loansToAge(ctx, date, range)
  const { loans, lateFees } = await assessLateFees(ctx, found, date)
  await ageLoans(ctx, loans, date)
  await countRange(ctx, date, range, { folded: loans.length, lateFees })
}

/**
 * The date is closed: every range of it was. Books its interest and adds up its portfolio, and that of the morning that follows.
 * Closed again, it stays as it was.
 */
export async function finishDate(ctx: Context, date: string): Promise<void> {
  const { programmeId } = ctx.actor
  const [run] = await ctx.em.execute<{ id: string }[]>(
    'select id from end_of_day where programme_id = ? and business_date = ?::date and finished_at is null for update', [programmeId, date],
  )
  if (!run) return
  const accruedCents = await bookAccrual(ctx, date, run.id)
  await writePortfolioDay(ctx, date)
  const morning = addDays(date, 1)
  if (morning === ctx.businessDate) await writePortfolioDay(ctx, morning)
  await ctx.em.execute(
    `update end_of_day e set finished_at = ?, accrued_cents = ?,
       loans = (select coalesce(sum(loans), 0) from portfolio_day d where d.programme_id = e.programme_id and d.business_date = e.business_date),
       folded = (select coalesce(sum(folded), 0) from end_of_day_range r where r.programme_id = e.programme_id and r.business_date = e.business_date),
       late_fees = (select coalesce(sum(late_fees), 0) from end_of_day_range r where r.programme_id = e.programme_id and r.business_date = e.business_date)
     where e.id = ?`, [ctx.now, accruedCents, run.id], 'run',
  )
}

/** Everything a night does, one range after another: for tests, seeders and a programme without a workflow. @returns the dates closed */
export async function runEndOfDay(ctx: Context): Promise<string[]> {
  const dates = await datesToClose(ctx)
  for (const date of dates) {
    for (const range of await beginDate(ctx, date)) {
      await closeRange(ctx, date, range)
      await tellRange(ctx, date, range)
    }
    await finishDate(ctx, date)
  }
  return dates
}
