import type { Context } from '#platform/context/index.ts'
import { balanceFields, keptBalances } from './kept-balances.ts'
import { asRows, type ToldAgain } from './told-again.ts'

const cutOff = `with given as materialized (select * from jsonb_to_recordset(?::jsonb) as g("loanId" uuid, "from" date)),
    gone as (delete from loan_stretch s using given g where s.loan_id = g."loanId" and s.from_on >= g."from")
  update loan_stretch s set through_on = g."from" - 1 from given g where s.loan_id = g."loanId" and s.from_on < g."from" and s.through_on >= g."from"`

const columns = 'loan_id, product_version_id, from_on, through_on, is_open, accrues, principal_cents, fees_cents, interest_by_day, past_due_by_day, days_past_due, days_grow'
const write = `with ${asRows} insert into loan_stretch (programme_id, ${columns}) select ?, ${columns} from fresh`

/** Cuts off what was told from each loan's day on, and writes what is told now. */
export async function replaceStretches(ctx: Context, told: readonly ToldAgain[]): Promise<void> {
  const again = told.filter(({ change }) => change !== null)
  if (again.length > 0) await ctx.em.execute(cutOff, [JSON.stringify(again.map(({ loanId, from }) => ({ loanId, from })))], 'run')
  const rows = told.map(({ loanId, productVersionId, stretches }) => ({ loanId, productVersionId, stretches }))
  await ctx.em.execute(write, [JSON.stringify(rows), ctx.actor.programmeId], 'run')
}

/** A loan to which money came meanwhile has newer balances than were read here, and keeps them. */
const isNewest = "loan.version = g.version and coalesce(loan.balances_as_of <= g.\"asOf\", true)"
const keep = `update loan set aged_version = g.version, aged_sequence = g.sequence, aged_through = g.through, aged_from = coalesce(loan.aged_from, g."from"),
    ${keptBalances.map(({ column, figure }) => `${column} = case when ${isNewest} then g."${figure}" else loan.${column} end`).join(', ')}
  from jsonb_to_recordset(?::jsonb) as g("loanId" uuid, version integer, sequence integer, "from" date, through date, ${balanceFields})
  where loan.id = g."loanId"`

/** Keeps beside each loan how far its stretches tell and by which events, and its balances. */
export async function keepOnLoans(ctx: Context, told: readonly ToldAgain[]): Promise<void> {
  const rows = told.map(({ loanId, version, sequence, from, through, balances }) => ({ ...balances, loanId, version, sequence, from, through }))
  await ctx.em.execute(keep, [JSON.stringify(rows)], 'run')
}
