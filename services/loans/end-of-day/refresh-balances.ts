import type { Context } from '#platform/context/index.ts'
import { balancesOf } from '../balances.ts'
import { stateOf } from '../history.ts'
import type { LoanRecord } from '../record.ts'

/**
 * Brings the balances kept beside the loans to today, by the fold. One to which money came meanwhile has newer ones than
 * were read here, and keeps them.
 */
export async function refreshBalances(ctx: Context, loans: readonly LoanRecord[]): Promise<void> {
  const rows = loans.map((loan) => ({ id: loan.id, version: loan.version, balances: balancesOf(stateOf(loan, ctx.businessDate), ctx.businessDate) }))
  await ctx.em.execute(
    `update loan set principal_outstanding_cents = (b.balances ->> 'principalCents')::bigint,
       interest_outstanding_cents = (b.balances ->> 'interestCents')::bigint, fees_outstanding_cents = (b.balances ->> 'feesCents')::bigint,
       credit_cents = (b.balances ->> 'creditCents')::bigint, next_due_on = (b.balances ->> 'nextDueOn')::date,
       next_due_cents = (b.balances ->> 'nextDueCents')::bigint, past_due_cents = (b.balances ->> 'pastDueCents')::bigint,
       days_past_due = (b.balances ->> 'daysPastDue')::integer, balances_as_of = (b.balances ->> 'asOf')::date
     from jsonb_to_recordset(?::jsonb) as b(id uuid, version integer, balances jsonb)
     where loan.id = b.id and loan.version = b.version`,
    [JSON.stringify(rows)], 'run',
  )
}
