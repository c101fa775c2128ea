import { Decision, Milestone, type Application } from '#db/entities/index.ts'
import { amountAtStake, maySecond } from '#domain/decision/authority.ts'
import { audit } from '#platform/audit/index.ts'
import { holds, type Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { lockForOfficer, recordChange, requireMove } from '#services/intake/index.ts'
import { actingPerson } from '../authority.ts'
import { conflictsIn } from '../conflicts.ts'
import { requireGroupsAgree } from '../groups-agree.ts'
import { makeFinal, moveTo } from '../make-final.ts'
import { outcomeOf } from '../outcome.ts'
import type { DecisionOutcome, SecondOpinion } from '../schemas.ts'

/**
 * The second pair of eyes on a decision above its officer's limit: she agrees, and it counts; or she returns it with a
 * note, and the file is open to be decided again.
 * @throws 404; 403 `party-to-application`, `same-person`, `over-limit`; 422 `note: required`;
 *   409 `application-not-open`, `decision-not-waiting`
 */
export async function giveSecondOpinion(ctx: Context, { decisionId, outcome, note }: { decisionId: string } & SecondOpinion): Promise<DecisionOutcome> {
  const { application, decision } = await lockDecision(ctx, decisionId)
  if (decision.secondOutcome === outcome && decision.secondBy === ctx.actor.personId) return outcomeOf(ctx, application, decision)
  if (decision.secondOutcome !== null || !decision.needsSecond) throw problem('decision-not-waiting', { status: 409 })
  requireMove(application, 'agree-to-decision')
  await requireAuthority(ctx, application, decision)
  const words = note?.trim() ?? ''
  if (outcome === 'returned' && words === '') throw problem('invalid-request', { status: 422, errors: [{ path: 'note', code: 'required' }] })
  if (outcome === 'agreed' && decision.amountCents !== null) await requireGroupsAgree(ctx, application.id, decision.amountCents)
  decision.secondBy = ctx.actor.personId
  decision.secondAt = ctx.now
  decision.secondOutcome = outcome
  await audit(ctx, { action: `decision-${outcome}`, subjectKind: 'application', subjectId: application.id, detail: { decisionId, kind: decision.kind } })
  if (outcome === 'agreed') await makeFinal(ctx, application, decision, 'agree-to-decision')
  else await giveBack(ctx, application, decision, words)
  return outcomeOf(ctx, application, decision)
}

async function lockDecision(ctx: Context, decisionId: string): Promise<{ application: Application; decision: Decision }> {
  if (!holds(ctx.actor, 'officer')) throw notFound()
  const found = await ctx.em.findOne(Decision, { id: decisionId })
  if (!found) throw notFound()
  const application = await lockForOfficer(ctx, found.applicationId)
  // Read again under the lock: another second person may have been faster.
  return { application, decision: await ctx.em.findOneOrFail(Decision, { id: decisionId }, { refresh: true }) }
}

async function requireAuthority(ctx: Context, application: Application, decision: Decision): Promise<void> {
  const person = await actingPerson(ctx)
  const amountCents = amountAtStake(decision.kind, application.amountCents ?? 0, decision.amountCents)
  const block = maySecond(person, { ...await conflictsIn(ctx, application.id), amountCents, decidedBy: decision.decidedBy })
  if (block === 'limit') throw problem('over-limit', { status: 403, params: { limitCents: person.limitCents, amountCents } })
  if (block !== null) throw problem(block === 'party' ? 'party-to-application' : block, { status: 403 })
}

async function giveBack(ctx: Context, application: Application, decision: Decision, note: string): Promise<void> {
  moveTo(application, 'return-decision', 'complete')
  await recordChange(ctx, application)
  // The decision's own note stays what its officer wrote.
  ctx.em.create(Milestone, { applicationId: application.id, kind: 'decision-returned', occurrence: decision.id, businessDate: ctx.businessDate, detail: { note } })
  await sendNotice(ctx, {
    personId: decision.decidedBy, kind: 'decision-returned', occurrence: decision.id, applicationId: application.id,
    params: { reference: application.reference, note },
  })
}
