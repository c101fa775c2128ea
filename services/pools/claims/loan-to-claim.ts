import type { Context } from '#platform/context/index.ts'
import { forbidden, notFound, problem } from '#platform/errors/index.ts'
import { standingClaimFor } from './standing-claim.ts'

/** A charged-off loan that its pool stands behind, under the lock of its row. */
export interface LoanToClaim { loanId: string; poolId: string; principalCents: number }

/** Nobody undoes or refuses a claim for her own loan. @throws 403 `own-loan` */
export async function requireOthersLoan(ctx: Context, loanId: string): Promise<void> {
  const [party] = await ctx.em.execute<unknown[]>('select 1 from loan_party where loan_id = ? and person_id = ?', [loanId, ctx.actor.personId])
  if (party) throw forbidden('own-loan')
}

/**
 * The loan that a claim is for: charged off, backed by the pool, and not claimed. Its row stays locked, so that nothing is
 * recovered of it meanwhile.
 * @throws 404; 403 `own-loan` for a party of it; 409 `loan-not-charged-off`, `nothing-to-claim` where its principal was recovered, `already-claimed`
 */
export async function loanToClaim(ctx: Context, poolId: string, loanId: string): Promise<LoanToClaim> {
  const [loan] = await ctx.em.execute<{ status: string; principalCents: number; isParty: boolean }[]>(
    `select l.status, l.principal_outstanding_cents as "principalCents",
       exists (select from loan_party p where p.loan_id = l.id and p.person_id = ?) as "isParty"
     from loan l join pool_backing b on b.loan_id = l.id and b.pool_id = ? where l.id = ? and l.programme_id = ? for update of l`,
    [ctx.actor.personId, poolId, loanId, ctx.actor.programmeId],
  )
  if (!loan) throw notFound()
  if (loan.isParty) throw forbidden('own-loan')
  if (loan.status !== 'charged-off') throw problem('loan-not-charged-off', { status: 409 })
  if (loan.principalCents === 0) throw problem('nothing-to-claim', { status: 409 })
  if (await standingClaimFor(ctx, loanId)) throw problem('already-claimed', { status: 409 })
  return { loanId, poolId, principalCents: loan.principalCents }
}
