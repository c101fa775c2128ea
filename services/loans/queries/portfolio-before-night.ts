import type { Context } from '#platform/context/index.ts'
import { stateOf } from '../history.ts'
import { loanRecords, type LoanRecord } from '../record.ts'

/** Balances kept today are those of today; a stretch that knows every event tells today as well as a night would. */
const isKept = 'l.balances_as_of is not distinct from ?::date'
const isTold = 'coalesce(l.aged_through >= ?::date and l.aged_version = l.version, false)'

/**
 * Open loans by product and days past due today, where the night has not added up the morning: between midnight and the night,
 * after one that failed, and before the very first. Rows as in `portfolio_day`; only loans that nobody has told of today are folded.
 */
export const portfolioBeforeNight = `
  select l.product_version_id, l.days_past_due, 1 as loans, l.principal_outstanding_cents as principal, l.past_due_cents as past_due
  from loan l where l.programme_id = ? and l.status = 'active' and ${isKept}
  union all
  select s.product_version_id, s.days_past_due, 1, s.principal_cents, s.past_due_cents
  from loans_on(?, ?::date) s join loan l on l.id = s.loan_id
  where s.is_open and l.status = 'active' and not (${isKept}) and ${isTold}
  union all
  select "productVersionId", "daysPastDue", 1, "principalCents", "pastDueCents"
  from jsonb_to_recordset(?::jsonb) as folded("productVersionId" uuid, "daysPastDue" integer, "principalCents" bigint, "pastDueCents" bigint)`

/** @returns what `portfolioBeforeNight` is asked with */
export async function beforeNight(ctx: Context): Promise<unknown[]> {
  const { actor: { programmeId }, businessDate: today } = ctx
  return [programmeId, today, programmeId, today, today, today, JSON.stringify(await folded(ctx))]
}

const batch = 500

/** Loans that time has moved since the last night looked at them, or an event of a day before today: by the fold, some at a time. */
async function folded(ctx: Context): Promise<object[]> {
  const { actor: { programmeId }, businessDate: today } = ctx
  const rows = await ctx.em.execute<{ id: string }[]>(
    `select l.id from loan l where l.programme_id = ? and l.status = 'active' and not (${isKept}) and not ${isTold} order by l.id`, [programmeId, today, today],
  )
  const found: object[] = []
  for (let from = 0; from < rows.length; from += batch) {
    const records = await loanRecords(ctx, rows.slice(from, from + batch).map(({ id }) => id))
    found.push(...[...records.values()].flatMap((record) => openToday(record, today)))
  }
  return found
}

function openToday(record: LoanRecord, today: string): object[] {
  const state = stateOf(record, today)
  if (state?.status !== 'active') return []
  const { outstanding: { principalCents }, pastDueCents, daysPastDue } = state
  return [{ productVersionId: record.productVersionId, daysPastDue, principalCents, pastDueCents }]
}
