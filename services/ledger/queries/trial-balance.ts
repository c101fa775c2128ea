import { sumCents } from '#domain/money/cents.ts'
import type { Context } from '#platform/context/index.ts'
import type { TrialBalance } from '../schemas.ts'
import { bookOf } from './book-of.ts'

interface Row { code: string; name: string; class: TrialBalance['accounts'][number]['class']; debitCents: number; creditCents: number }

/**
 * Every account of a book with what was debited and credited by entries effective on or before `on`.
 * @throws 404 where the programme has no such book
 */
export async function trialBalance(ctx: Context, bookCode: string, on = ctx.businessDate): Promise<TrialBalance> {
  const { id } = await bookOf(ctx, bookCode)
  const accounts = await ctx.em.execute<Row[]>(
    'select code, name, class, debit_cents as "debitCents", credit_cents as "creditCents" from trial_balance(?, ?::date)', [id, on],
  )
  return {
    book: bookCode, on,
    accounts: accounts.map((account) => ({ ...account, balanceCents: account.debitCents - account.creditCents })),
    debitCents: sumCents(accounts.map(({ debitCents }) => debitCents)), creditCents: sumCents(accounts.map(({ creditCents }) => creditCents)),
  }
}
