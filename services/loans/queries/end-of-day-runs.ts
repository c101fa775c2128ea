import { isoInstant } from '#db/iso-instant.ts'
import { ageingBuckets } from '#domain/ageing/ageing-bucket.ts'
import type { Context } from '#platform/context/index.ts'
import type { EndOfDayRun } from '../schemas/end-of-day.ts'

interface Row extends Omit<EndOfDayRun, 'ageing'> { ageing: EndOfDayRun['ageing'] | null }

const newest = 60

/** The business dates that were closed, newest first, each with the portfolio by age as it stood at its end. */
export async function endOfDayRuns(ctx: Context): Promise<EndOfDayRun[]> {
  const rows = await ctx.em.execute<Row[]>(
    `select r.business_date as "businessDate", ${isoInstant('r.started_at')} as "startedAt", ${isoInstant('r.finished_at')} as "finishedAt",
       r.loans, r.folded, r.late_fees as "lateFees", r.accrued_cents as "accruedCents", r.notices,
       (select jsonb_agg(jsonb_build_object('bucket', bucket, 'loans', loans, 'principalCents', cents)) from (
          select ageing_bucket(d.days_past_due) as bucket, sum(d.loans) as loans, sum(d.principal_cents)::bigint as cents
          from portfolio_day d where d.programme_id = r.programme_id and d.business_date = r.business_date group by 1) buckets) as ageing
     from end_of_day r where r.programme_id = ? order by r.business_date desc limit ?`, [ctx.actor.programmeId, newest],
  )
  return rows.map((row) => ({ ...row, ageing: ageingBuckets.map((bucket) => row.ageing?.find((one) => one.bucket === bucket) ?? { bucket, loans: 0, principalCents: 0 }) }))
}
