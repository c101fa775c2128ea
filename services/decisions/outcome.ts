import { Loan, type Application, type Decision } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import type { DecisionOutcome } from './schemas.ts'

/** What whoever decided, agreed or answered gets back. */
export async function outcomeOf(ctx: Context, application: Application, decision: Decision): Promise<DecisionOutcome> {
  await ctx.em.flush()
  const loan = application.status === 'approved' ? await ctx.em.findOne(Loan, { applicationId: application.id }) : null
  return {
    decisionId: decision.id, applicationId: application.id, version: application.version, status: application.status,
    expiresOn: decision.expiresOn, loanId: loan?.id ?? null,
  }
}
