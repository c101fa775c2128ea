import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { Context } from '#platform/context/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { followLateness } from '../collections/follow-lateness.ts'
import { standingsOf } from '../collections/standing.ts'
import { handOverHelp } from '../end-of-day/hand-over-help.ts'
import { loansToTell } from '../end-of-day/loans-to-tell.ts'
import type { LoanRange } from '../end-of-day/ranges-of-loans.ts'
import { remindOfDueDates } from '../end-of-day/remind-of-due-dates.ts'
import { remindOfPromises } from '../end-of-day/remind-of-promises.ts'
import { settlePromises } from '../end-of-day/settle-promises.ts'
import { tellWhoIsLate } from '../end-of-day/tell-who-is-late.ts'
import type { LoanRecord } from '../record.ts'

/**
 * What people are told once a date is closed for a range of loans: promises settled as of its end; where it is the day before
 * today, news of who is late, talks that nobody answered handed over, collections started or ended, and reminders for the
 * morning that follows. A reminder whose morning is over is not sent any more, and none is sent twice.
 */
export async function tellRange(ctx: Context, date: string, range: LoanRange): Promise<void> {
  const morning = addDays(date, 1)
  const isOver = morning < ctx.businessDate
  const { daysBefore } = await settingOn(ctx, 'due-reminders')
  const loans = await loansToTell(ctx, date, range, isOver ? null : [0, ...daysBefore].map((days) => addDays(morning, days)))
  await settlePromises(ctx, loans, date)
  if (isOver) return
  await tellWhoIsLate(ctx, loans)
  const handedOver = await handOverHelp(ctx, loans, date)
  await followLateness(ctx, range)
  const sent = handedOver + await remind(ctx, loans, morning, daysBefore)
  if (sent > 0) {
    await ctx.em.execute('update end_of_day set notices = notices + ? where programme_id = ? and business_date = ?::date', [sent, ctx.actor.programmeId, date], 'run')
  }
}

/** Those before a due date, and of a promise where no collections workflow does it; nobody whose loan is not to be contacted about, or was charged off. */
async function remind(ctx: Context, range: readonly LoanRecord[], morning: string, daysBefore: readonly number[]): Promise<number> {
  const loans = range.filter(({ status }) => status !== 'charged-off')
  const standings = await standingsOf(ctx, loans.map(({ id }) => id))
  const before = await remindOfDueDates(ctx, loans.filter(({ id }) => standings.get(id)?.isStopped !== true), morning, daysBefore)
  return before + await remindOfPromises(ctx, loans, standings, morning)
}
