import { isoInstant } from '#db/iso-instant.ts'
import type { Context } from '#platform/context/index.ts'
import type { Entry } from '../schemas.ts'
import { bookOf } from './book-of.ts'

export interface EntriesAsked { loanId?: string | undefined; before?: string | undefined; limit: number }

/**
 * Entries of a book with their postings, newest first; `before` is the id of the last one of the page before.
 * @throws 404 where the programme has no such book
 */
export async function entries(ctx: Context, bookCode: string, { loanId, before, limit }: EntriesAsked): Promise<Entry[]> {
  const book = await bookOf(ctx, bookCode)
  return ctx.em.execute<Entry[]>(
    `select e.id, e.kind, e.source_kind as "sourceKind", e.source_id as "sourceId", e.effective_on as "effectiveOn", e.cause_on as "causeOn",
       ${isoInstant('e.recorded_at')} as "recordedAt", e.recorded_by as "recordedBy", e.reverses_entry_id as "reversesEntryId",
       (select jsonb_agg(jsonb_build_object('account', a.code, 'loanId', p.loan_id, 'amountCents', p.amount_cents) order by a.code)
        from posting p join account a on a.id = p.account_id where p.entry_id = e.id) as postings
     from journal_entry e
     where e.book_id = ? and (?::uuid is null or e.id < ?::uuid)
       and (?::uuid is null or exists (select from posting p where p.entry_id = e.id and p.loan_id = ?::uuid))
     order by e.id desc limit ?`,
    [book.id, before ?? null, before ?? null, loanId ?? null, loanId ?? null, limit],
  )
}
