import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { Context } from '#platform/context/index.ts'
import type { LoanRecord } from '../record.ts'
import { changesSince, type KnownChange } from './changes-since.ts'
import type { LoanRange } from './ranges-of-loans.ts'

/** A loan that a night has to look at: time has reached the end of what was known of it, or something was written down since. */
export interface LoanToAge {
  record: LoanRecord
  /** Of what its stretches do not know, the event that reaches back farthest; null where only time has gone on. */
  change: KnownChange | null
  /** The first day that is to be told, again or for the first time. */
  from: string
  /** The first date that a night closed it for; null where none did. */
  firstNight: string | null
  /** Whether it was past due, and on non-accrual, on the day before `from`; of a loan that no night has looked at, it may have been late. */
  wasLate: boolean
  wasOnNonAccrual: boolean
}

interface Row { id: string; agedSequence: number | null; agedThrough: string | null; firstNight: string | null }

/** The loans of a range that end of day folds on a date; all others go on as their stretches tell, through the morning that follows. */
export async function loansToAge(ctx: Context, date: string, { from, to }: LoanRange): Promise<LoanToAge[]> {
  const rows = await ctx.em.execute<Row[]>(
    `select l.id, l.aged_sequence as "agedSequence", l.aged_through as "agedThrough", l.aged_from as "firstNight" from loan l
     where l.programme_id = ? and l.id between ? and ? and l.disbursed_on <= ?::date
       and (l.aged_through is null or l.aged_through <= ?::date or l.aged_version <> l.version)
     order by l.id`, [ctx.actor.programmeId, from, to, date, date],
  )
  const records = await recordsOf(ctx, rows)
  const found = rows.flatMap(({ id, agedSequence, agedThrough, firstNight }) => {
    const record = records.get(id)
    if (!record) return []
    const change = agedSequence === null ? null : changesSince(record, agedSequence)
    const next = agedThrough === null ? date : addDays(agedThrough, 1)
    return [{ record, firstNight, change, from: change && change.on < next ? later(change.on, firstNight) : next }]
  })
  const before = await daysBefore(ctx, found)
  return found.map((loan) => ({ ...loan, wasLate: before.get(loan.record.id)?.isLate ?? loan.firstNight === null, wasOnNonAccrual: before.get(loan.record.id)?.isOnNonAccrual ?? false }))
}

/** All at once, in this transaction: many together cost a fourth of one by one. */
async function recordsOf(ctx: Context, rows: readonly Row[]): Promise<Map<string, LoanRecord>> {
  const found = await ctx.em.execute<{ record: LoanRecord }[]>('select loan_records(?::uuid[]) as record', [`{${rows.map(({ id }) => id).join(',')}}`])
  return new Map(found.map(({ record }) => [record.id, record]))
}

const later = (day: string, other: string | null): string => (other !== null && other > day ? other : day)

interface Before { loanId: string; isLate: boolean; isOnNonAccrual: boolean }

/** How each loan stood on the day before its own. */
async function daysBefore(ctx: Context, loans: readonly { record: LoanRecord; from: string }[]): Promise<Map<string, Before>> {
  const rows = await ctx.em.execute<Before[]>(
    `select s.loan_id as "loanId", s.days_past_due > 0 as "isLate", not s.accrues as "isOnNonAccrual"
     from jsonb_to_recordset(?::jsonb) as g(id uuid, "from" date)
     join lateral (select * from loan_stretch where loan_id = g.id and from_on < g."from" order by from_on desc limit 1) s
       on s.through_on >= g."from" - 1 and s.is_open`, [JSON.stringify(loans.map(({ record, from }) => ({ id: record.id, from })))],
  )
  return new Map(rows.map((row) => [row.loanId, row]))
}
