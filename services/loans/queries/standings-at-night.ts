import type { Context } from '#platform/context/index.ts'

/** A loan as the last night that was closed left it. */
export interface LoanAtNight {
  loanId: string
  principalCents: number
  daysPastDue: number
  /** On the closed days it was more than 30 days past due at least once. */
  passed30: boolean
}

/**
 * Loans at the end of the last date that was closed, from the same rows that the portfolio at risk is added up from; of one
 * that no closed night has seen, nothing.
 */
export async function standingsAtNight(ctx: Context, loanIds: readonly string[]): Promise<LoanAtNight[]> {
  const { programmeId } = ctx.actor
  return ctx.em.execute<LoanAtNight[]>(
    `with night as (select max(business_date) as on_day from end_of_day where programme_id = ? and finished_at is not null)
     select o.loan_id as "loanId", case when o.is_open then o.principal_cents else 0 end as "principalCents", case when o.is_open then o.days_past_due else 0 end as "daysPastDue",
       exists (select from loan_stretch s where s.loan_id = o.loan_id and s.from_on <= night.on_day
         and s.days_past_due + case when s.days_grow then least(s.through_on, night.on_day) - s.from_on else 0 end > 30) as "passed30"
     from night cross join lateral loans_on(?, night.on_day) o where o.loan_id = any (?::uuid[])`,
    [programmeId, programmeId, `{${loanIds.join(',')}}`],
  )
}
