import { CoachingMinutes, CoachingTalk, NextStep, PrivateNote, SharedNote } from '#db/entities/index.ts'
import { planHasEnded } from '#domain/coaching/plan.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem, type FieldProblem } from '#platform/errors/index.ts'
import { lockPlanForCoach } from '../plan/plan-for.ts'
import { openPlan } from '../plan/read-plan.ts'
import { recordPlanChange } from '../plan/record-change.ts'
import type { RecordTalk, TalkRecorded } from '../schemas/writing.ts'
import { tellNoteShared } from '../tell-people.ts'

/**
 * Writes down what became of a talk, in one go: held, missed, moved or not needed; what she reads of it and what she does
 * not; minutes; the next date; what she does next. Her workflow hears of the new dates.
 * @throws 404 for whoever is not her coach; 409 `plan-ended`; 422 with everything that is wrong
 */
export async function recordTalk(ctx: Context, { loanId, ...talk }: RecordTalk & { loanId: string }): Promise<TalkRecorded> {
  const plan = await lockPlanForCoach(ctx, loanId)
  if (planHasEnded(plan.status)) throw problem('plan-ended', { status: 409, params: { status: plan.status } })
  const { checkpoints } = await openPlan(ctx, loanId)
  const errors = faultsOf(ctx, talk, checkpoints.flatMap(({ key, dueOn }) => (dueOn === null ? [] : key)))
  if (errors.length > 0) throw problem('invalid-request', { status: 422, errors })

  const by = { planId: plan.id, talkId: talk.id }
  const coachId = ctx.actor.personId ?? ''
  ctx.em.create(CoachingTalk, {
    id: talk.id, planId: plan.id, checkpoint: talk.checkpoint ?? 'beside', outcome: talk.outcome, heldOn: talk.heldOn, nextOn: talk.nextOn ?? null,
    recordedBy: coachId, recordedAt: ctx.now,
  })
  const { sharedNote, privateNote, minutes } = talk
  if (sharedNote) ctx.em.create(SharedNote, { ...by, ...sharedNote, correctsId: null, writtenBy: coachId, writtenAt: ctx.now })
  if (privateNote) ctx.em.create(PrivateNote, { ...by, ...privateNote, correctsId: null, writtenBy: coachId, writtenAt: ctx.now })
  if (minutes) ctx.em.create(CoachingMinutes, { ...by, ...minutes, correctsId: null, workedOn: talk.heldOn, recordedBy: coachId, recordedAt: ctx.now })
  for (const step of talk.nextSteps) {
    ctx.em.create(NextStep, { ...by, ...step, dueOn: step.dueOn ?? null, addedBy: coachId, addedAt: ctx.now, doneAt: null, doneBy: null, droppedAt: null })
  }
  await recordPlanChange(ctx, plan)
  await audit(ctx, { action: 'talk-recorded', subjectKind: 'loan', subjectId: loanId, detail: { talkId: talk.id, checkpoint: talk.checkpoint ?? null, outcome: talk.outcome, minutes: minutes?.minutes ?? 0 } })
  if (sharedNote) await tellNoteShared(ctx, plan, sharedNote.id)
  return { talkId: talk.id, loanId, version: plan.version, status: plan.status }
}

function faultsOf(ctx: Context, talk: RecordTalk, keys: readonly string[]): FieldProblem[] {
  const errors: FieldProblem[] = []
  const { checkpoint, outcome, heldOn, nextOn, nextSteps } = talk
  if (checkpoint != null && !keys.includes(checkpoint)) errors.push({ path: 'checkpoint', code: 'checkpoint-unknown' })
  if (checkpoint == null && outcome !== 'done') errors.push({ path: 'checkpoint', code: 'required' })
  if (heldOn > ctx.businessDate) errors.push({ path: 'heldOn', code: 'date-is-future', params: { latest: ctx.businessDate } })
  if (outcome === 'moved' && nextOn == null) errors.push({ path: 'nextOn', code: 'required' })
  if (outcome === 'skipped' && nextOn != null) errors.push({ path: 'nextOn', code: 'not-allowed' })
  if (nextOn != null && nextOn < ctx.businessDate) errors.push({ path: 'nextOn', code: 'date-is-past', params: { earliest: ctx.businessDate } })
  nextSteps.forEach(({ dueOn }, index) => {
    if (dueOn != null && dueOn < ctx.businessDate) errors.push({ path: `nextSteps.${index}.dueOn`, code: 'date-is-past', params: { earliest: ctx.businessDate } })
  })
  return errors
}
