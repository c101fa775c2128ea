import type { Stretch } from '#domain/loan/stretch.ts'
import type { Context } from '#platform/context/index.ts'
import type { LoanBalances } from '../schemas/loans.ts'
import type { KnownChange } from './changes-since.ts'

/** A loan with the stretches that take the place of those it had from a day on, and its balances on the morning that follows. */
export interface ToldAgain {
  loanId: string
  version: number
  sequence: number
  productVersionId: string
  from: string
  through: string
  change: KnownChange | null
  stretches: readonly Stretch[]
  balances: LoanBalances
}

/** `given`: the loans as rows; `fresh`: their new stretches, by the names of the columns of `loan_stretch`. */
export const asRows = `given as (
    select * from jsonb_to_recordset(?::jsonb) as g("loanId" uuid, "productVersionId" uuid, "from" date, stretches jsonb)),
  fresh as (
    select g."loanId" as loan_id, g."productVersionId" as product_version_id, s."from" as from_on, s.through as through_on, s."isOpen" as is_open, s.accrues,
      s."principalCents" as principal_cents, s."feesCents" as fees_cents, s."interestByDay" as interest_by_day, s."pastDueByDay" as past_due_by_day,
      s."daysPastDue" as days_past_due, s."daysGrow" as days_grow
    from given g, jsonb_to_recordset(g.stretches) as s("from" date, through date, "isOpen" boolean, accrues boolean, "principalCents" bigint, "feesCents" bigint,
      "interestByDay" bigint[], "pastDueByDay" bigint[], "daysPastDue" integer, "daysGrow" boolean))`

/** A figure of a stretch `s` on a day, both SQL expressions: as `loans_on` gives it. */
const figureOn = (figures: string, day: string): string => `s.${figures}[least(${day} - s.from_on + 1, cardinality(s.${figures}))]`
/** How many days past due on a day. */
export const daysOn = (day: string): string => `s.days_past_due + case when s.days_grow then ${day} - s.from_on else 0 end`

/** What stretches put into the portfolios of closed days before one, as rows. */
const daysOfPortfolio = (stretches: string, sign: number): string => `
  select r.business_date, s.product_version_id, ${daysOn('r.business_date')} as days_past_due, ${sign} as loans, ${sign} * s.principal_cents as principal_cents,
    ${sign} * ${figureOn('past_due_by_day', 'r.business_date')} as past_due_cents
  from given g join ${stretches} s on s.loan_id = g."loanId" and s.is_open
  join end_of_day r on r.programme_id = ? and r.finished_at is not null and r.business_date between greatest(g."from", s.from_on) and s.through_on and r.business_date < ?::date`

/** Portfolios of days closed before a date, by the difference between what was told of these loans and what is told now. */
export async function correctPortfolioDays(ctx: Context, told: readonly ToldAgain[], date: string): Promise<void> {
  const { programmeId } = ctx.actor
  await ctx.em.execute(
    `with ${asRows}, moved as (${daysOfPortfolio('loan_stretch', -1)} union all ${daysOfPortfolio('fresh', 1)})
     insert into portfolio_day (programme_id, business_date, product_version_id, days_past_due, loans, principal_cents, past_due_cents)
     select ?, business_date, product_version_id, days_past_due, sum(loans), sum(principal_cents), sum(past_due_cents) from moved group by 2, 3, 4
     having sum(loans) <> 0 or sum(principal_cents) <> 0 or sum(past_due_cents) <> 0 order by 2, 3, 4
     on conflict (programme_id, business_date, product_version_id, days_past_due) do update set loans = portfolio_day.loans + excluded.loans,
       principal_cents = portfolio_day.principal_cents + excluded.principal_cents, past_due_cents = portfolio_day.past_due_cents + excluded.past_due_cents`,
    [JSON.stringify(told), programmeId, date, programmeId, date, programmeId], 'run',
  )
}

/** Of a loan whose interest by a closed day turns out otherwise: the differences, and what made them. Cents. */
export interface InterestCorrected { eventId: string; on: string; accruedCents: number; notAccruedCents: number }

/** @param lastClosed the day through which interest is booked */
export function interestCorrected(ctx: Context, told: readonly ToldAgain[], lastClosed: string): Promise<InterestCorrected[]> {
  const changes = JSON.stringify(told.flatMap(({ loanId, change }) => (change ? [{ loanId, ...change }] : [])))
  const interest = figureOn('interest_by_day', '?::date')
  const sums = (stretches: string, sign: number): string => `
    select s.loan_id, s.accrues, ${sign} * ${interest} as cents from given g join ${stretches} s on s.loan_id = g."loanId" and s.is_open and ?::date between s.from_on and s.through_on`
  return ctx.em.execute<InterestCorrected[]>(
    `with ${asRows}, moved as (${sums('loan_stretch', -1)} union all ${sums('fresh', 1)}),
       sums as (select loan_id, coalesce(sum(cents) filter (where accrues), 0)::bigint as accrued, coalesce(sum(cents) filter (where not accrues), 0)::bigint as rest from moved group by 1)
     select c."eventId", c."on", sums.accrued as "accruedCents", sums.rest as "notAccruedCents"
     from sums join jsonb_to_recordset(?::jsonb) as c("loanId" uuid, "eventId" uuid, "on" date) on c."loanId" = sums.loan_id
     where sums.accrued <> 0 or sums.rest <> 0 order by c."eventId"`,
    [JSON.stringify(told), lastClosed, lastClosed, lastClosed, lastClosed, changes],
  )
}
