import { BookClose } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import { holds, type Context } from '#platform/context/index.ts'
import { forbidden, problem } from '#platform/errors/index.ts'
import { bookOf } from '../queries/book-of.ts'
import { trialBalance } from '../queries/trial-balance.ts'
import type { BookClosed, CloseMonth } from '../schemas.ts'
import { closesOf, nextOf } from '../queries/closes.ts'
import { firstDayOf, type Month } from '../closing/months.ts'
import type { NextToClose } from '../closing/next-to-close.ts'

/**
 * Closes a month of a book for good: its trial balance is kept, the database refuses entries in it from now on, and what
 * happened in it and is heard of later is booked on the first open day. The same close again answers with what was done.
 * @throws 404 `not-found`; 403 for whoever is neither finance nor administrator
 * @throws 409 `nothing-to-close`, `month-closed`, `earlier-month-open`, `month-not-over`, `id-already-used`
 */
export async function closeMonth(ctx: Context, bookCode: string, { id, month, note }: CloseMonth): Promise<BookClosed> {
  const { personId } = ctx.actor
  if (personId === null || !holds(ctx.actor, 'finance', 'administrator')) throw forbidden()
  const book = await bookOf(ctx, bookCode)
  // Whoever is booking in it ends first, and whoever begins now waits and then finds the month closed.
  await ctx.em.execute('select hold_book(?)', [book.id])
  const known = await ctx.em.findOne(BookClose, { id })
  if (known && (known.bookId !== book.id || known.month !== firstDayOf(month))) throw problem('id-already-used', { status: 409 })
  if (!known) {
    const next = await nextOf(ctx, book.id)
    assertNext(month, next)
    const { accounts, debitCents } = await trialBalance(ctx, bookCode, next.endsOn)
    ctx.em.create(BookClose, {
      id, bookId: book.id, month: firstDayOf(month), note: note ?? null, closedBy: personId, closedAt: ctx.now,
      trialBalance: accounts.map((account) => ({ code: account.code, debitCents: account.debitCents, creditCents: account.creditCents })),
    })
    await ctx.em.flush()
    await audit(ctx, { action: 'month-closed', subjectKind: 'book', subjectId: book.id, detail: { closeId: id, month, debitCents } })
  }
  const [closed] = await closesOf(ctx, book.id, id)
  if (!closed) throw new Error(`the close ${id}`)
  return closed
}

function assertNext(month: Month, next: NextToClose | null): asserts next is NextToClose {
  if (next === null) throw problem('nothing-to-close', { status: 409 })
  if (month < next.month) throw problem('month-closed', { status: 409 })
  if (month > next.month) throw problem('earlier-month-open', { status: 409, params: { month: next.month } })
  if (!next.isOver) throw problem('month-not-over', { status: 409, params: { endsOn: next.endsOn } })
}
