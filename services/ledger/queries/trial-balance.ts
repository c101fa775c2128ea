import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import type { TrialBalance } from '../schemas.ts'

interface Row { code: string; name: string; class: TrialBalance['accounts'][number]['class']; debitCents: number; creditCents: number }

/**
 * Every account of a book with what was debited and credited by entries effective on or before `on`.
 * @throws 404 where the programme has no such book
 */
export async function trialBalance(ctx: Context, bookCode: string, on = ctx.businessDate): Promise<TrialBalance> {
  const accounts = await ctx.em.execute<Row[]>(
    `select a.code, a.name, a.class,
       coalesce(sum(p.amount_cents) filter (where p.amount_cents > 0), 0)::bigint as "debitCents",
       coalesce(-sum(p.amount_cents) filter (where p.amount_cents < 0), 0)::bigint as "creditCents"
     from book b join account a on a.book_id = b.id
     left join (select posting.account_id, posting.amount_cents from posting
       join journal_entry e on e.id = posting.entry_id where e.effective_on <= ?::date) p on p.account_id = a.id
     where b.programme_id = ? and b.code = ?
     group by a.code, a.name, a.class order by a.code`,
    [on, ctx.actor.programmeId, bookCode],
  )
  if (accounts.length === 0) throw notFound()
  const total = (side: 'debitCents' | 'creditCents') => accounts.reduce((sum, account) => sum + account[side], 0)
  return {
    book: bookCode, on,
    accounts: accounts.map((account) => ({ ...account, balanceCents: account.debitCents - account.creditCents })),
    debitCents: total('debitCents'), creditCents: total('creditCents'),
  }
}
