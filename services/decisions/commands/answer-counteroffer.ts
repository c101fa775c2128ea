import { ApplicationParty, Decision, type Application } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem, ProblemError } from '#platform/errors/index.ts'
import { lockApplication, requireMove } from '#services/intake/index.ts'
import { decline, grant } from '../make-final.ts'
import { outcomeOf } from '../outcome.ts'
import type { DecisionOutcome } from '../schemas.ts'
import { tellOfficerAnswered } from '../strikes/tell-officer.ts'

/**
 * One of those who asked answers a counteroffer. Accepted, the loan is opened on its terms (all still sign); refused, the
 * application is declined with the counteroffer's own reasons.
 * @throws 404 for whoever did not ask, a guarantor too; 409 `counteroffer-answered`, `counteroffer-expired`,
 *   `counteroffer-not-ready`, `application-not-open`
 */
export async function answerCounteroffer(ctx: Context, { decisionId, answer }: { decisionId: string; answer: 'accepted' | 'refused' }): Promise<DecisionOutcome> {
  const { application, decision } = await lockCounteroffer(ctx, decisionId)
  if (decision.answer === answer) return outcomeOf(ctx, application, decision)
  if (decision.answer === 'expired' || (decision.expiresOn !== null && decision.expiresOn < ctx.businessDate)) throw problem('counteroffer-expired', { status: 409 })
  if (decision.answer !== null) throw problem('counteroffer-answered', { status: 409, params: { answer: decision.answer } })
  requireMove(application, answer === 'accepted' ? 'accept-counteroffer' : 'refuse-counteroffer')
  decision.answer = answer
  decision.answeredBy = ctx.actor.personId
  decision.answeredAt = ctx.now
  await audit(ctx, { action: `counteroffer-${answer}`, subjectKind: 'application', subjectId: application.id, detail: { decisionId } })
  if (answer === 'accepted') await accept(ctx, application, decision)
  else await decline(ctx, application, decision, 'refuse-counteroffer', 'counteroffer-refused')
  await tellOfficerAnswered(ctx, application, decision)
  return outcomeOf(ctx, application, decision)
}

/** What a pool has to do with it is ours to sort out: she hears it in her own words, and the offer still stands. */
async function accept(ctx: Context, application: Application, decision: Decision): Promise<void> {
  try {
    await grant(ctx, application, decision, 'accept-counteroffer')
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'pool-headroom-short') throw problem('counteroffer-not-ready', { status: 409 })
    throw error
  }
}

async function lockCounteroffer(ctx: Context, decisionId: string): Promise<{ application: Application; decision: Decision }> {
  const { personId } = ctx.actor
  const found = await ctx.em.findOne(Decision, { id: decisionId, kind: 'counter' })
  if (personId === null || !found || found.finalOn === null) throw notFound()
  const asked = await ctx.em.count(ApplicationParty, { applicationId: found.applicationId, personId, role: { $ne: 'guarantor' } })
  if (asked === 0) throw notFound()
  const application = await lockApplication(ctx, found.applicationId)
  // Read again under the lock: the other party, or the clock, may have been faster.
  return { application, decision: await ctx.em.findOneOrFail(Decision, { id: decisionId }, { refresh: true }) }
}
