import type { Context } from '#platform/context/index.ts'
import { balancesOf } from '../balances.ts'
import { stateOf } from '../history.ts'
import type { LoanListQuery, LoanSummary } from '../schemas/loans.ts'
import { type LoanRow, loanRows } from './loan-rows.ts'

/**
 * Loans the actor may see: a party's own, or the programme's for officers, finance and auditors. Balances are today's, by
 * the fold, and never those that the last event left beside the loan.
 */
export async function loanList(ctx: Context, asked: LoanListQuery): Promise<LoanSummary[]> {
  return (await loanRows(ctx, asked)).map((row) => summaryOf(row, ctx.businessDate))
}

/** What a list says of a loan, with its balances as of a day by the fold. */
export function summaryOf({ record, productName, businessName, parties }: LoanRow, asOf: string): LoanSummary {
  const { id, reference, status, amountCents, disbursedOn } = record
  return { id, reference, status, amountCents, productName, businessName, parties, disbursedOn, balances: balancesOf(stateOf(record, asOf), asOf) }
}
