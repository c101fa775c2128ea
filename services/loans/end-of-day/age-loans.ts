import { ageingBucketOf } from '#domain/ageing/ageing-bucket.ts'
import type { Context } from '#platform/context/index.ts'
import { stateOf } from '../history.ts'
import type { LoanRecord } from '../record.ts'

/** What was closed before a date: the dates in order, and the day on which the last of them was; null where none was. */
export interface ClosedBefore { dates: readonly string[]; lastRunOn: string | null }

interface LoanDayRow {
  loan_id: string
  business_date: string
  principal_outstanding_cents: number
  past_due_cents: number
  days_past_due: number
  bucket: string
}

/**
 * Takes the ageing snapshot of each loan open on a date, and takes again those of earlier dates that something written down
 * since then has changed. The figures are the fold's; one statement writes them all. The same date again writes the same.
 */
export async function ageLoans(ctx: Context, loans: readonly LoanRecord[], date: string, earlier: ClosedBefore): Promise<void> {
  const rows = loans.flatMap((loan) => {
    const changedFrom = earliestChange(loan, earlier.lastRunOn)
    const again = earlier.dates.filter((closed) => changedFrom !== null && closed >= changedFrom && closed >= (loan.disbursedOn ?? closed))
    return [...again.map((closed) => snapshot(loan, closed)), ...openOn(loan, date)]
  })
  if (rows.length === 0) return
  await ctx.em.execute(
    `insert into loan_day (loan_id, business_date, principal_outstanding_cents, past_due_cents, days_past_due, bucket)
     select * from jsonb_to_recordset(?::jsonb) as day(loan_id uuid, business_date date, principal_outstanding_cents bigint,
       past_due_cents bigint, days_past_due integer, bucket text)
     on conflict (loan_id, business_date) do update set principal_outstanding_cents = excluded.principal_outstanding_cents,
       past_due_cents = excluded.past_due_cents, days_past_due = excluded.days_past_due, bucket = excluded.bucket`,
    [JSON.stringify(rows)], 'run',
  )
}

/** The first day that looks different since the last run: a payment counts from its own day, an undone one from that of what it undid. */
function earliestChange(loan: LoanRecord, lastRunOn: string | null): string | null {
  if (lastRunOn === null) return null
  const days = loan.events.filter((event) => event.recordedOn >= lastRunOn)
    .map((event) => loan.events.find((target) => target.id === event.targetEventId)?.effectiveOn ?? event.effectiveOn)
  return days.reduce<string | null>((earliest, day) => (earliest === null || day < earliest ? day : earliest), null)
}

/** A loan paid off or charged off by the date has no row for it. */
function openOn(loan: LoanRecord, date: string): LoanDayRow[] {
  return stateOf(loan, date)?.status === 'active' ? [snapshot(loan, date)] : []
}

/** Of a date that had a row before the loan was charged off on it or earlier, by what came to light since, nothing is at risk any more. */
function snapshot(loan: LoanRecord, date: string): LoanDayRow {
  const folded = stateOf(loan, date)
  const state = folded?.status === 'charged-off' ? null : folded
  const daysPastDue = state?.daysPastDue ?? 0
  return {
    loan_id: loan.id, business_date: date, principal_outstanding_cents: state?.outstanding.principalCents ?? 0,
    past_due_cents: state?.pastDueCents ?? 0, days_past_due: daysPastDue, bucket: ageingBucketOf(daysPastDue),
  }
}
