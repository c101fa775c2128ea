import { lenderBook } from '#domain/ledger/chart-of-accounts.ts'
import type { Context } from '#platform/context/index.ts'
import { bookInterest, type InterestMoved } from './accrual-entry.ts'

/**
 * Books the interest of a date for all loans together, as a difference (decisions 2 and 11): what they owe of it at its end, less
 * what of it is in the books. What came in meanwhile was booked as income by its event, and is taken out here again.
 * @param endOfDayId the run, which is the source of the entry
 * @returns what the date added to interest income beyond what came in, in cents
 */
export async function bookAccrual(ctx: Context, date: string, endOfDayId: string): Promise<number> {
  const [moved] = await ctx.em.execute<InterestMoved[]>(
    `with owed as (
       select coalesce(sum(interest_cents) filter (where accrues), 0) as accrued, coalesce(sum(interest_cents) filter (where not accrues), 0) as rest
       from loans_on(?, ?::date) where is_open),
     booked as (
       select coalesce(sum(p.amount_cents) filter (where a.code = '1210'), 0) as accrued, coalesce(sum(p.amount_cents) filter (where a.code = '1215'), 0) as rest
       from book b join account a on a.book_id = b.id and a.code in ('1210', '1215') join posting p on p.account_id = a.id
       where b.programme_id = ? and b.code = ?)
     select (owed.accrued - booked.accrued)::bigint as "accruedCents", (owed.rest - booked.rest)::bigint as "notAccruedCents" from owed, booked`,
    [ctx.actor.programmeId, date, ctx.actor.programmeId, lenderBook],
  )
  if (!moved) return 0
  await bookInterest(ctx, moved, { kind: 'accrual', sourceKind: 'end-of-day', sourceId: endOfDayId, on: date })
  return moved.accruedCents
}
