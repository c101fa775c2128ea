import { lenderBook } from '#domain/ledger/chart-of-accounts.ts'
import type { Context } from '#platform/context/index.ts'
import { bookOf } from '#services/ledger/index.ts'
import { controlAccounts } from '../control-accounts.ts'
import type { Reconciliation } from '../schemas/reconciliation.ts'

type AccountRow = Omit<Reconciliation['accounts'][number], 'differenceCents'>

interface Kept { programmeId: string; bookId: string }

const shown = 20

const byLoan = controlAccounts.flatMap((one) => ('ofLoan' in one ? [`('${one.account}', ${one.ofLoan})`] : [])).join(', ')
const byNight = controlAccounts.flatMap((one) => ('ofNight' in one ? [`('${one.account}', ${one.ofNight})`] : [])).join(', ')

/** Loan by loan and account by account: what the loan says beside what is booked for it. What is booked for all together stands alone, as does a posting of no loan. */
const sideBySide = `with sides as (
    select l.id as loan_id, c.account, c.cents::bigint as loan_cents, 0::bigint as books_cents
    from loan l cross join lateral (values ${byLoan}) as c(account, cents)
    where l.programme_id = ?
    union all select null, c.account, sum(c.cents)::bigint, 0
    from loans_on(?, (select max(business_date) from end_of_day where programme_id = ? and finished_at is not null)) o
    cross join lateral (values ${byNight}) as c(account, cents) where o.is_open group by c.account
    union all select p.loan_id, a.code, 0, sum(p.amount_cents) from posting p join account a on a.id = p.account_id where a.book_id = ? group by 1, 2),
  compared as (select loan_id, account, sum(loan_cents)::bigint as loan_cents, sum(books_cents)::bigint as books_cents from sides group by 1, 2)`

/**
 * Sub-ledger against general ledger: for each control account of a book, the sum over loans of their own balances (which are
 * caches of the fold) and the account's balance, and the loans for which the two differ.
 * @throws 404 `not-found` where the programme has no such book
 */
export async function reconciliation(ctx: Context, bookCode: string): Promise<Reconciliation> {
  const book = await bookOf(ctx, bookCode)
  const params = { programmeId: ctx.actor.programmeId, bookId: book.id }
  const rows = book.code === lenderBook ? await byAccount(ctx, params) : []
  const accounts = rows.map((row) => ({ ...row, differenceCents: row.booksCents - row.loansCents }))
  const agrees = accounts.every(({ differenceCents, loansDiffering }) => differenceCents === 0 && loansDiffering === 0)
  return { book: book.code, accounts, agrees, differing: agrees ? [] : await differing(ctx, params) }
}

const controlled = `(${controlAccounts.map(({ account }) => `'${account}'`).join(', ')})`

const byAccount = (ctx: Context, { programmeId, bookId }: Kept): Promise<AccountRow[]> => ctx.em.execute<AccountRow[]>(
  `${sideBySide} select a.code, a.name, coalesce(sum(c.loan_cents), 0)::bigint as "loansCents", coalesce(sum(c.books_cents), 0)::bigint as "booksCents",
     count(*) filter (where c.loan_id is not null and c.loan_cents <> c.books_cents)::integer as "loansDiffering"
   from account a left join compared c on c.account = a.code
   where a.book_id = ? and a.code in ${controlled} group by a.code, a.name order by a.code`,
  [programmeId, programmeId, programmeId, bookId, bookId],
)

const differing = (ctx: Context, { programmeId, bookId }: Kept): Promise<Reconciliation['differing']> => ctx.em.execute<Reconciliation['differing']>(
  `${sideBySide} select l.id as "loanId", l.reference, c.account, c.loan_cents as "loanCents", c.books_cents as "booksCents"
   from compared c join loan l on l.id = c.loan_id
   where c.loan_cents <> c.books_cents and c.account in ${controlled} order by l.reference, c.account limit ${shown}`,
  [programmeId, programmeId, programmeId, bookId],
)
