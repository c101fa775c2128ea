import type { Context } from '#platform/context/index.ts'
import { balancesOf } from '../balances.ts'
import { stateOf } from '../history.ts'
import type { LoanRecord } from '../record.ts'
import { balanceFields, keptBalances } from './kept-balances.ts'

/**
 * Brings the balances kept beside the loans to today, by the fold. One to which money came meanwhile has newer ones than
 * were read here, and keeps them.
 */
export async function refreshBalances(ctx: Context, loans: readonly LoanRecord[]): Promise<void> {
  const rows = loans.map((loan) => ({ ...balancesOf(stateOf(loan, ctx.businessDate), ctx.businessDate), id: loan.id, version: loan.version }))
  await ctx.em.execute(
    `update loan set ${keptBalances.map(({ column, figure }) => `${column} = b."${figure}"`).join(', ')}
     from jsonb_to_recordset(?::jsonb) as b(id uuid, version integer, ${balanceFields})
     where loan.id = b.id and loan.version = b.version`,
    [JSON.stringify(rows)], 'run',
  )
}
