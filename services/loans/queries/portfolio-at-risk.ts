import type { Locale } from '#domain/languages.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { portfolioAtRisk, type LoansByDays } from '#domain/ageing/portfolio-at-risk.ts'
import type { Context } from '#platform/context/index.ts'
import type { PortfolioAtRiskReport } from '../schemas/reports.ts'
import { beforeNight, portfolioBeforeNight } from './portfolio-before-night.ts'

interface Row extends LoansByDays { productId: string; code: string; name: Record<Locale, string> }

/** As end of day added it up. */
const closed = `
  select product_version_id, days_past_due, loans, principal_cents as principal, past_due_cents as past_due
  from portfolio_day where programme_id = ? and business_date = ?::date`

/**
 * The portfolio of this morning, with the loans to which something happened since as they stand now. Events are written in the
 * order of their days, so that a summary of each block finds those of today.
 */
const today = `
  with touched as (select distinct loan_id from loan_event where recorded_on >= ?::date)
  ${closed}
  union all
  select s.product_version_id, s.days_past_due, -1, -s.principal_cents, -s.past_due_cents from touched
  join lateral (select * from loans_on(?, ?::date) o where o.loan_id = touched.loan_id) s on s.is_open
  union all
  select l.product_version_id, l.days_past_due, 1, l.principal_outstanding_cents, l.past_due_cents
  from touched join loan l on l.id = touched.loan_id where l.programme_id = ? and l.status = 'active'`

const byProduct = (aged: string) => `
  select p.id as "productId", p.code, p.name, aged.days_past_due as "daysPastDue", sum(aged.loans)::integer as loans,
    sum(aged.principal)::bigint as "principalCents", sum(aged.past_due)::bigint as "pastDueCents"
  from (${aged}) aged join product_version v on v.id = aged.product_version_id join product p on p.id = v.product_id
  group by p.id, aged.days_past_due having sum(aged.loans) <> 0 order by p.code, aged.days_past_due`

/**
 * Portfolio at risk and ageing, in all and by product: as it stands today, or as it stood at the end of the last day that
 * was closed by `on`. The database adds up loans that are equally late; what is how late is the domain's to say.
 */
export async function portfolioAtRiskOn(ctx: Context, on: string = ctx.businessDate): Promise<PortfolioAtRiskReport> {
  const asOf = on >= ctx.businessDate ? ctx.businessDate : await lastClosedBy(ctx, on)
  const rows = asOf === null ? [] : await agedOn(ctx, asOf)
  const products = Map.groupBy(rows, ({ productId }) => productId)
  return {
    asOf, total: portfolioAtRisk(rows),
    products: [...products.values()].flatMap((group) => group.slice(0, 1).map(({ productId, code, name }) => ({ productId, code, name, ...portfolioAtRisk(group) }))),
  }
}

async function agedOn(ctx: Context, asOf: string): Promise<Row[]> {
  const { programmeId } = ctx.actor
  if (asOf !== ctx.businessDate) return ctx.em.execute<Row[]>(byProduct(closed), [programmeId, asOf])
  const isMorningKnown = await lastClosedBy(ctx, asOf) === addDays(asOf, -1)
  return isMorningKnown
    ? ctx.em.execute<Row[]>(byProduct(today), [asOf, programmeId, asOf, programmeId, asOf, programmeId])
    : ctx.em.execute<Row[]>(byProduct(portfolioBeforeNight), await beforeNight(ctx))
}

async function lastClosedBy(ctx: Context, on: string): Promise<string | null> {
  const [row] = await ctx.em.execute<{ date: string | null }[]>(
    'select max(business_date) as date from end_of_day where programme_id = ? and business_date <= ? and finished_at is not null', [ctx.actor.programmeId, on],
  )
  return row?.date ?? null
}
