import type { Locale } from '#domain/languages.ts'
import { portfolioAtRisk, type LoansByDays } from '#domain/ageing/portfolio-at-risk.ts'
import type { Context } from '#platform/context/index.ts'
import type { PortfolioAtRiskReport } from '../schemas/reports.ts'

interface Row extends LoansByDays { productId: string; code: string; name: Record<Locale, string> }

/** Loans that stand today, by their kept balances. */
const today = `
  select product_version_id, days_past_due, count(*) as loans, sum(principal_outstanding_cents) as principal, sum(past_due_cents) as past_due
  from loan where programme_id = ? and status = 'active' group by 1, 2`

/** Loans as end of day found them. */
const closed = `
  select l.product_version_id, d.days_past_due, count(*) as loans, sum(d.principal_outstanding_cents) as principal, sum(d.past_due_cents) as past_due
  from loan_day d join loan l on l.id = d.loan_id where l.programme_id = ? and d.business_date = ? and d.principal_outstanding_cents > 0 group by 1, 2`

const byProduct = (aged: string) => `
  select p.id as "productId", p.code, p.name, aged.days_past_due as "daysPastDue", sum(aged.loans)::integer as loans,
    sum(aged.principal)::bigint as "principalCents", sum(aged.past_due)::bigint as "pastDueCents"
  from (${aged}) aged join product_version v on v.id = aged.product_version_id join product p on p.id = v.product_id
  group by p.id, aged.days_past_due order by p.code, aged.days_past_due`

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

function agedOn(ctx: Context, asOf: string): Promise<Row[]> {
  const { programmeId } = ctx.actor
  return asOf === ctx.businessDate ? ctx.em.execute<Row[]>(byProduct(today), [programmeId]) : ctx.em.execute<Row[]>(byProduct(closed), [programmeId, asOf])
}

async function lastClosedBy(ctx: Context, on: string): Promise<string | null> {
  const [row] = await ctx.em.execute<{ date: string | null }[]>(
    'select max(business_date) as date from end_of_day where programme_id = ? and business_date <= ? and finished_at is not null', [ctx.actor.programmeId, on],
  )
  return row?.date ?? null
}
