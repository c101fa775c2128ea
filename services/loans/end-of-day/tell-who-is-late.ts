import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { Context } from '#platform/context/index.ts'
import { emit } from '#platform/events/index.ts'
import { stateOf } from '../history.ts'
import type { LoanRecord } from '../record.ts'

/** Since when a loan is late, or null; with a version, only where nothing was written down on it meanwhile. */
export interface Lateness { id: string; version?: number; lateSince: string | null }

interface Moved { loanId: string; lateSince: string | null }

/**
 * Tells those above of each loan that became late, or is not late any more, since it was last looked at: once for each
 * spell, whatever is run twice. A loan to which money came meanwhile is looked at by the next night.
 */
export async function tellWhoIsLate(ctx: Context, loans: readonly LoanRecord[]): Promise<void> {
  await moveLateSince(ctx, loans.map((loan) => {
    const daysPastDue = stateOf(loan, ctx.businessDate)?.daysPastDue ?? 0
    return { id: loan.id, version: loan.version, lateSince: daysPastDue > 0 ? addDays(ctx.businessDate, -daysPastDue) : null }
  }))
}

/** Keeps since when loans are late, and tells of each that begins or ends to be: one that was late already keeps its day. */
export async function moveLateSince(ctx: Context, rows: readonly Lateness[]): Promise<void> {
  const moved = await ctx.em.execute<Moved[]>(
    `update loan set late_since = b."lateSince"
     from jsonb_to_recordset(?::jsonb) as b(id uuid, version integer, "lateSince" date)
     where loan.id = b.id and loan.version = coalesce(b.version, loan.version) and (loan.late_since is null) <> (b."lateSince" is null)
     returning loan.id as "loanId", loan.late_since as "lateSince"`,
    [JSON.stringify(rows)],
  )
  for (const { lateSince, ...loan } of moved) {
    await emit(ctx, lateSince === null ? { kind: 'loan-current', ...loan } : { kind: 'loan-late', ...loan, since: lateSince })
  }
}
