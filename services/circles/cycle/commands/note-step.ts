import { CircleLadderNote, type Circle, type CircleMember } from '#db/entities/index.ts'
import { noteRefusal } from '#domain/circle/default-ladder/outcomes.ts'
import { audit } from '#platform/audit/index.ts'
import { holds, type Context } from '#platform/context/index.ts'
import { forbidden, notFound, problem } from '#platform/errors/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { lockCircle, lockMyCircle, memberFor, requireOthersPlace } from '../../circle-for.ts'
import { cycleFacts, ladderOfCircle, type StepWithNotes } from '../cycle-facts.ts'
import { ladderStates } from '../ladder-states.ts'
import { cycleView, myCycle } from '../queries/cycle-view.ts'
import type { CircleCycleView, MyCircleCycle, NoteCall, NoteStep, TakeBackStep } from '../schemas.ts'
import { tellCycle } from '../tell-cycle.ts'

type OfStep = { circleId: string; stepId: string }

/**
 * Writes down what came of a step. Noted again, the newest counts: what was noted before stays written. Nobody notes it of her own
 * place, and what the guarantor may lose, an officer does.
 * @throws 404; 403 `own-place`, `officer-needed`; 409 `step-over`, `id-taken`; 422 `outcome: not-allowed`, `until: required`, `not-allowed`, `in-the-past`, `too-far-ahead`
 */
export async function noteStep(ctx: Context, { circleId, stepId, ...said }: NoteStep & OfStep): Promise<CircleCycleView> {
  const circle = await lockCircle(ctx, circleId)
  await requireMayWrite(ctx, circle, await stepIn(ctx, circleId, stepId))
  await note(ctx, circle, { stepId, ...said })
  return cycleView(ctx, circleId)
}

/** The chair who was asked to call says whether she did. @throws 404 for a call that she was not asked for; 409 `step-over`, `id-taken` */
export async function noteCall(ctx: Context, { circleId, stepId, ...said }: NoteCall & OfStep): Promise<MyCircleCycle> {
  const { circle, me } = await lockMyCircle(ctx, circleId)
  const { row } = await stepIn(ctx, circleId, stepId)
  if (row.askedMemberId !== me.id) throw notFound()
  await note(ctx, circle, { stepId, ...said })
  return myCycle(ctx, circleId)
}

/**
 * Takes a step back with its reason: it holds nothing and asks nothing any more, and does not come again for that round. That it
 * came stays written. Whoever was written to is told that nothing is asked of her.
 * @throws 404; 403 `own-place`, `officer-needed`; 409 `id-taken`. Twice is once.
 */
export async function takeBackStep(ctx: Context, { circleId, stepId, id, reason, words }: TakeBackStep & OfStep): Promise<CircleCycleView> {
  const circle = await lockCircle(ctx, circleId)
  const found = await stepIn(ctx, circleId, stepId)
  const member = await requireMayWrite(ctx, circle, found)
  if (found.taken.isTakenBack) return cycleView(ctx, circleId)
  if (await ctx.em.count(CircleLadderNote, { id }) > 0) throw problem('id-taken', { status: 409 })
  ctx.em.create(CircleLadderNote, { ...written(ctx, id, stepId), kind: 'taken-back', outcome: null, untilOn: null, reason, words: words ?? null })
  await ctx.em.flush()
  await audit(ctx, { action: 'circle-step-taken-back', subjectKind: 'circle', subjectId: circleId, detail: { stepId, reason } })
  const { step, round } = found.row
  if (member.personId !== null && (step === 'reminder' || step === 'coordinator')) {
    await sendNotice(ctx, { personId: member.personId, kind: 'circle-step-taken-back', occurrence: stepId, params: { circle: circle.name, round } })
  }
  await tellCycle(ctx, circle)
  return cycleView(ctx, circleId)
}

async function stepIn(ctx: Context, circleId: string, stepId: string): Promise<StepWithNotes> {
  const found = (await ladderOfCircle(ctx, circleId)).find(({ row }) => row.id === stepId)
  if (!found) throw notFound()
  return found
}

async function requireMayWrite(ctx: Context, circle: Circle, { row }: StepWithNotes): Promise<CircleMember> {
  const member = await memberFor(ctx, circle, row.memberId)
  requireOthersPlace(ctx, member)
  if (row.step === 'write-off' && !holds(ctx.actor, 'officer')) throw forbidden('officer-needed')
  return member
}

async function note(ctx: Context, circle: Circle, { id, stepId, outcome, until = null, words = null }: { id: string; stepId: string; outcome: NoteStep['outcome']; until?: string | null | undefined; words?: string | null | undefined }): Promise<void> {
  const { row } = await stepIn(ctx, circle.id, stepId)
  const state = (await ladderStates(ctx, circle.id, await cycleFacts(ctx, circle))).get(stepId)
  if (state !== 'open' && state !== 'noted') throw problem('step-over', { status: 409 })
  const refusal = noteRefusal(row.step, { outcome, until }, ctx.businessDate)
  if (refusal !== null) throw problem('invalid-request', { status: 422, errors: [refusal] })
  if (await ctx.em.count(CircleLadderNote, { id }) > 0) throw problem('id-taken', { status: 409 })
  ctx.em.create(CircleLadderNote, { ...written(ctx, id, stepId), kind: 'outcome', outcome, untilOn: until, reason: null, words })
  await ctx.em.flush()
  await audit(ctx, { action: 'circle-step-noted', subjectKind: 'circle', subjectId: circle.id, detail: { stepId, outcome, until } })
  await tellCycle(ctx, circle)
}

const written = (ctx: Context, id: string, stepId: string) => ({ id, stepId, onDate: ctx.businessDate, notedBy: ctx.actor.personId ?? '', recordedAt: ctx.now })
