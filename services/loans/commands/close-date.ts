import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { datesToClose as datesLeft } from '#domain/ageing/dates-to-close.ts'
import type { Context } from '#platform/context/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { ageLoans, type ClosedBefore } from '../end-of-day/age-loans.ts'
import { loansOfRange, rangesOfLoans, type LoanRange } from '../end-of-day/loans-of-range.ts'
import { refreshBalances } from '../end-of-day/refresh-balances.ts'
import { standingsOf } from '../collections/standing.ts'
import { handOverHelp } from '../end-of-day/hand-over-help.ts'
import { remindOfDueDates } from '../end-of-day/remind-of-due-dates.ts'
import { remindOfLatePayments, remindOfPromises } from '../end-of-day/remind-of-late-payments.ts'
import { settlePromises } from '../end-of-day/settle-promises.ts'
import { tellWhoIsLate } from '../end-of-day/tell-who-is-late.ts'
import type { LoanRecord } from '../record.ts'

/** The business dates that are over and not closed yet, in the order in which they must be. */
export async function datesToClose(ctx: Context): Promise<string[]> {
  const [row] = await ctx.em.execute<{ lastClosed: string | null; firstFunded: string | null }[]>(
    `select (select max(business_date) from end_of_day where programme_id = ? and finished_at is not null) as "lastClosed",
       (select min(disbursed_on) from loan where programme_id = ?) as "firstFunded"`, [ctx.actor.programmeId, ctx.actor.programmeId],
  )
  return datesLeft({ lastClosed: row?.lastClosed ?? null, firstFunded: row?.firstFunded ?? null, today: ctx.businessDate })
}

/** Begins to close a date: the ranges of loans to be taken, each by `closeRange`. */
export async function beginDate(ctx: Context, date: string): Promise<LoanRange[]> {
  await ctx.em.execute(
    'insert into end_of_day (programme_id, business_date, started_at) values (?, ?::date, ?) on conflict do nothing', [ctx.actor.programmeId, date, ctx.now], 'run',
  )
  return rangesOfLoans(ctx)
}

/**
 * Closes a date for a range of loans: ageing snapshots and promises as of its end; where it is the day before today, balances
 * brought to today, news of who is late, talks that nobody answered handed over, and reminders for the morning that follows. A
 * reminder whose morning is over is not sent any more.
 */
export async function closeRange(ctx: Context, date: string, range: LoanRange): Promise<void> {
  const earlier = await closedBefore(ctx, date)
  const loans = await loansOfRange(ctx, date, range, earlier.lastRunOn)
  await ageLoans(ctx, loans, date, earlier)
  await settlePromises(ctx, loans, date)
  const morning = addDays(date, 1)
  if (morning < ctx.businessDate) return
  await refreshBalances(ctx, loans)
  await tellWhoIsLate(ctx, loans)
  const sent = await handOverHelp(ctx, loans, date) + await remind(ctx, loans, morning)
  if (sent > 0) {
    await ctx.em.execute('update end_of_day set notices = notices + ? where programme_id = ? and business_date = ?::date', [sent, ctx.actor.programmeId, date], 'run')
  }
}

/** Those before a due date, those after it, those of a promise; nobody whose loan is not to be contacted about, or was charged off. */
async function remind(ctx: Context, range: readonly LoanRecord[], morning: string): Promise<number> {
  const loans = range.filter(({ status }) => status !== 'charged-off')
  const standings = await standingsOf(ctx, loans.map(({ id }) => id))
  const { daysBefore } = await settingOn(ctx, 'due-reminders')
  const before = await remindOfDueDates(ctx, loans.filter(({ id }) => standings.get(id)?.isStopped !== true), morning, daysBefore)
  return before + await remindOfLatePayments(ctx, loans, standings, morning) + await remindOfPromises(ctx, loans, standings, morning)
}

async function closedBefore(ctx: Context, date: string): Promise<ClosedBefore> {
  const rows = await ctx.em.execute<{ on: string; runOn: string }[]>(
    `select r.business_date as "on", (r.finished_at at time zone p.time_zone)::date as "runOn"
     from end_of_day r join programme p on p.id = r.programme_id
     where r.programme_id = ? and r.business_date < ?::date and r.finished_at is not null order by 1`, [ctx.actor.programmeId, date],
  )
  return { dates: rows.map((row) => row.on), lastRunOn: rows.at(-1)?.runOn ?? null }
}

/** The date is closed: every range of it was. Closed again, it keeps when it first was. */
export async function finishDate(ctx: Context, date: string): Promise<void> {
  await ctx.em.execute(
    `update end_of_day set finished_at = coalesce(finished_at, ?), loans = (
       select count(*) from loan_day d join loan l on l.id = d.loan_id where l.programme_id = ? and d.business_date = ?::date)
     where programme_id = ? and business_date = ?::date`,
    [ctx.now, ctx.actor.programmeId, date, ctx.actor.programmeId, date], 'run',
  )
}

/** Everything a night does, one range after another: for tests, seeders and a programme without a workflow. @returns the dates closed */
export async function runEndOfDay(ctx: Context): Promise<string[]> {
  const dates = await datesToClose(ctx)
  for (const date of dates) {
    for (const range of await beginDate(ctx, date)) await closeRange(ctx, date, range)
    await finishDate(ctx, date)
  }
  return dates
}
