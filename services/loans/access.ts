import { type Actor, type Context, holds } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import type { LoanRecord } from './record.ts'

/** Officers, finance and auditors see every loan of their programme; so does the system. */
export const seesAllLoans = (actor: Actor): boolean => actor.kind === 'system' || holds(actor, 'officer', 'finance', 'auditor')

/** Whether the actor signed for the loan, or is to. */
export const isParty = (actor: Actor, loan: Pick<LoanRecord, 'parties'>): boolean => loan.parties.some((party) => party.personId === actor.personId)

/**
 * The condition under which the actor may see the loan aliased `l`: it is part of the query, so that what she may not
 * see is not loaded.
 */
export function visibleTo(actor: Actor): { sql: string; params: unknown[] } {
  if (seesAllLoans(actor)) return { sql: 'l.programme_id = ?', params: [actor.programmeId] }
  return {
    sql: 'l.programme_id = ? and exists (select from loan_party mine where mine.loan_id = l.id and mine.person_id = ?)',
    params: [actor.programmeId, actor.personId],
  }
}

/**
 * A loan the actor may see, whole and unlocked.
 * @throws 404 `not-found` where there is none, or none for her
 */
export async function visibleLoan(ctx: Context, loanId: string): Promise<LoanRecord> {
  const visible = visibleTo(ctx.actor)
  const [row] = await ctx.em.execute<{ record: LoanRecord }[]>(
    `select loan_record(l.id) as record from loan l where l.id = ? and ${visible.sql}`, [loanId, ...visible.params],
  )
  if (!row) throw notFound()
  return row.record
}
