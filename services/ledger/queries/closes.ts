import { isoInstant } from '#db/iso-instant.ts'
import type { Context } from '#platform/context/index.ts'
import { bookOf } from './book-of.ts'
import type { BookClosed, BookCloses } from '../schemas.ts'
import { nextToClose, type BookSoFar, type NextToClose } from '../closing/next-to-close.ts'

/** The months of a book that were closed, newest first, and the one to close next. @throws 404 where the programme has no such book */
export async function closes(ctx: Context, bookCode: string): Promise<BookCloses> {
  const { id } = await bookOf(ctx, bookCode)
  return { closes: await closesOf(ctx, id), next: await nextOf(ctx, id) }
}

export const nextOf = async (ctx: Context, bookId: string): Promise<NextToClose | null> => {
  const [soFar] = await ctx.em.execute<BookSoFar[]>(
    `select (select to_char(max(month), 'YYYY-MM') from book_close where book_id = b.id) as "lastClosed",
       (select min(effective_on) from journal_entry where book_id = b.id) as "firstEntryOn" from book b where b.id = ?`, [bookId],
  )
  return soFar ? nextToClose(soFar, ctx.businessDate) : null
}

/** @param closeId one of them alone */
export const closesOf = (ctx: Context, bookId: string, closeId?: string): Promise<BookClosed[]> => ctx.em.execute<BookClosed[]>(
  `select c.id, to_char(c.month, 'YYYY-MM') as month, ${isoInstant('c.closed_at')} as "closedAt", concat_ws(' ', p.given_names, p.family_names) as "closedBy", c.note,
     (select sum((account ->> 'debitCents')::bigint)::bigint from jsonb_array_elements(c.trial_balance) account) as "debitCents"
   from book_close c join person p on p.id = c.closed_by where c.book_id = ? and (?::uuid is null or c.id = ?::uuid) order by c.month desc`,
  [bookId, closeId ?? null, closeId ?? null],
)
