import type { Context } from '#platform/context/index.ts'
import type { Book } from '../queries/book-of.ts'
import { trialBalance } from '../queries/trial-balance.ts'
import { accountName, assertion, heading, opening, transaction, type OpenedAccount } from './beancount-text.ts'
import { linesInOrder } from './lines-in-order.ts'

/**
 * A whole book as a Beancount file, in pieces: accounts as they are first used, every entry by date and id, and what each account
 * comes to on the day after the last entry, by the trial balance.
 * @param ctx in one transaction that sees one moment (`oneSnapshot`)
 */
export async function* beancountFile(ctx: Context, book: Book): AsyncGenerator<string> {
  const accounts = await openedAccounts(ctx, book)
  const names = new Map(accounts.map((account) => [account.code, accountName(book.code, account)]))
  yield heading(book.code)
  for (const account of accounts) yield opening(book.code, account)
  let last: string | undefined
  for await (const entry of linesInOrder(ctx.em, book.id, { by: 'effective' })) {
    last = entry.effectiveOn
    yield transaction(entry, names)
  }
  if (last === undefined) return
  yield '\n'
  for (const { code, balanceCents } of (await trialBalance(ctx, book.code, last)).accounts) {
    const name = names.get(code)
    if (name !== undefined) yield assertion(name, last, balanceCents)
  }
}

/** Accounts that anything was ever booked on, in the order in which they were first used. */
const openedAccounts = (ctx: Context, book: Book): Promise<OpenedAccount[]> => ctx.em.execute<OpenedAccount[]>(
  `select a.code, a.name, a.class, min(e.effective_on) as "openedOn"
   from account a join posting p on p.account_id = a.id join journal_entry e on e.id = p.entry_id
   where a.book_id = ? group by a.code, a.name, a.class order by 4, a.code`, [book.id],
)
