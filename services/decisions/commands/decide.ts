import { Decision, type Application } from '#db/entities/index.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { amountAtStake, mayDecide } from '#domain/decision/authority.ts'
import { reasonProblems } from '#domain/decision/reasons.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { forbidden, problem } from '#platform/errors/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { lockForOfficer, recordChange, requireMove, requireVersion } from '#services/intake/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { actingPerson } from '../authority.ts'
import { conflictsIn } from '../conflicts.ts'
import { requireGroupsAgree } from '../groups-agree.ts'
import { askedTerms, decidedTerms } from '../decided-terms.ts'
import { makeFinal, moveTo } from '../make-final.ts'
import { outcomeOf } from '../outcome.ts'
import type { Decide, DecisionOutcome } from '../schemas.ts'
import { possibleSeconds } from '../staff.ts'

/**
 * Takes a decision on the version of a complete file that the officer has read. Within her limit it counts at once; above
 * it, it is proposed and waits for a second person. Of two officers at once, one decides and the other is told that the
 * file has moved.
 * @throws 404; 403 `party-to-application`, `helped-applicant`; 409 `stale-version`, `application-not-open`, `id-taken`,
 *   and what the groups of who asks have against it (services/decisions/groups-agree.ts); 422 `invalid-request`
 *   with everything wrong with reasons and terms
 */
export async function decide(ctx: Context, input: { applicationId: string } & Decide): Promise<DecisionOutcome> {
  const application = await lockForOfficer(ctx, input.applicationId)
  requireVersion(application, input.version)
  requireMove(application, 'decide')
  const reasonOther = input.reasonOther ?? null
  const asked = askedTerms(application)
  const { terms, errors } = await decidedTerms(ctx, input.kind, input, asked)
  const faults = [...reasonProblems(input.kind, input.reasons, reasonOther), ...errors]
  if (faults.length > 0) throw problem('invalid-request', { status: 422, errors: faults })
  if (await ctx.em.count(Decision, { id: input.id }) > 0) throw problem('id-taken', { status: 409 })
  const amountCents = amountAtStake(input.kind, asked.amountCents, terms?.amountCents ?? null)
  const needsSecond = await authorityOver(ctx, application, amountCents)
  if (terms !== null) await requireGroupsAgree(ctx, application.id, terms.amountCents)
  const decision = ctx.em.create(Decision, {
    id: input.id, applicationId: application.id, applicationVersion: input.version, kind: input.kind, reasons: input.reasons, reasonOther,
    note: input.note ?? null, amountCents: terms?.amountCents ?? null, installments: terms?.installments ?? null,
    productVersionId: terms?.productVersionId ?? null, needsSecond, decidedBy: ctx.actor.personId ?? '', decidedAt: ctx.now,
  })
  application.officerId ??= ctx.actor.personId
  await ctx.em.flush()
  await audit(ctx, {
    action: needsSecond ? 'decision-proposed' : 'decision-made', subjectKind: 'application', subjectId: application.id,
    detail: { decisionId: decision.id, kind: decision.kind, reasons: input.reasons, amountCents, version: input.version },
  })
  if (needsSecond) await propose(ctx, application, decision, amountCents)
  else await makeFinal(ctx, application, decision, 'decide')
  return outcomeOf(ctx, application, decision)
}

/** Whether her decision waits for another; throws where she has none to take. */
async function authorityOver(ctx: Context, application: Application, amountCents: number): Promise<boolean> {
  const { block, needsSecond } = mayDecide(await actingPerson(ctx), { ...await conflictsIn(ctx, application.id), amountCents })
  if (block !== null) throw forbidden(block === 'party' ? 'party-to-application' : block)
  return needsSecond
}

async function propose(ctx: Context, application: Application, decision: Decision, amountCents: number): Promise<void> {
  moveTo(application, 'decide', 'proposed')
  await recordChange(ctx, application)
  const { decisionDays } = await settingOn(ctx, 'clocks')
  const params = {
    reference: application.reference, decision: decision.kind, amount: { cents: amountCents },
    answerBy: { date: addDays(application.completedOn ?? ctx.businessDate, decisionDays) },
  }
  const conflicts = await conflictsIn(ctx, application.id)
  for (const { personId } of await possibleSeconds(ctx, { ...conflicts, amountCents, decidedBy: decision.decidedBy })) {
    await sendNotice(ctx, { personId, kind: 'second-opinion-wanted', occurrence: decision.id, applicationId: application.id, params })
  }
}
