import { chartOfAccounts, lenderBook, type AccountClass } from '#domain/ledger/chart-of-accounts.ts'
import type { Context } from '#platform/context/index.ts'

/** Makes the programme's lender book with its chart of accounts, or completes it. Safe to run again. */
export const ensureBooks = (ctx: Context): Promise<void> => ensureBook(ctx, lenderBook, chartOfAccounts)

/** Makes a book of the programme with its accounts, or completes it. Safe to run again. */
export async function ensureBook(ctx: Context, code: string, chart: readonly { code: string; name: string; class: AccountClass }[]): Promise<void> {
  await ctx.em.execute('insert into book (programme_id, code) values (?, ?) on conflict do nothing', [ctx.actor.programmeId, code], 'run')
  await ctx.em.execute(
    `insert into account (book_id, code, name, class)
     select book.id, chart.code, chart.name, chart.class
     from book, jsonb_to_recordset(?::jsonb) as chart(code text, name text, class text)
     where book.programme_id = ? and book.code = ?
     on conflict do nothing`,
    [JSON.stringify(chart), ctx.actor.programmeId, code],
    'run',
  )
}
