import { CircleDispute, CircleDisputeStep, CircleMember, type Circle } from '#db/entities/index.ts'
import { refusalOfStep } from '#domain/circle/disputes/dispute.ts'
import { audit } from '#platform/audit/index.ts'
import { holds, type Context } from '#platform/context/index.ts'
import { forbidden, notFound, problem } from '#platform/errors/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { lockCircle, lockMyCircle, requireOthersPlace } from '../circle-for.ts'
import { asStep, disputesOf, disputesWaiting, stepsOf } from './disputes.ts'
import type { AnswerDispute, Disputes, GoOn, OpenDispute } from './schemas.ts'

/** So many may wait for an answer at once, of one member. */
const mostOpen = 5

/**
 * A member says that something noted is not so. Who keeps the circle is told, and nobody else.
 * @throws 404; 409 `id-taken`, `too-many-disputes`; 422 `round: not-in-circle`
 */
export async function openDispute(ctx: Context, { circleId, id, subject, round, says }: OpenDispute & { circleId: string }): Promise<Disputes> {
  const { circle, me } = await lockMyCircle(ctx, circleId)
  const known = await ctx.em.findOne(CircleDispute, { id })
  if (known && (known.memberId !== me.id || known.says !== says)) throw problem('id-taken', { status: 409 })
  if (known) return disputesOf(ctx, circle, me.id)
  if (round !== undefined && round > circle.memberCount) throw problem('invalid-request', { status: 422, errors: [{ path: 'round', code: 'not-in-circle' }] })
  const waiting = (await disputesWaiting(ctx, [circleId], me.id)).get(circleId) ?? 0
  if (waiting >= mostOpen) throw problem('too-many-disputes', { status: 409, params: { maximum: mostOpen } })
  ctx.em.create(CircleDispute, { id, circleId, memberId: me.id, subject, round: round ?? null, says, openedOn: ctx.businessDate, openedAt: ctx.now })
  await ctx.em.flush()
  await audit(ctx, { action: 'circle-dispute-opened', subjectKind: 'circle', subjectId: circleId, detail: { disputeId: id, subject } })
  await sendNotice(ctx, { personId: circle.coordinatorId, kind: 'circle-dispute-opened', occurrence: id, params: { circle: circle.name } })
  return disputesOf(ctx, circle, me.id)
}

/** She is not content with an answer and has an officer look at it, or takes her dispute back. @throws 404; 409 `dispute-not-open`, `too-late-to-pass-on`, `id-taken` */
export async function goOnWithDispute(ctx: Context, input: GoOn & { circleId: string; disputeId: string }): Promise<Disputes> {
  const { circle, me } = await lockMyCircle(ctx, input.circleId)
  const dispute = await ctx.em.findOne(CircleDispute, { id: input.disputeId, circleId: circle.id, memberId: me.id })
  if (!dispute) throw notFound()
  await take(ctx, circle, dispute, { ...input, outcome: null, eventId: null, says: input.says ?? null })
  return disputesOf(ctx, circle, me.id)
}

/**
 * Who keeps the circle answers; once she passed it on, an officer who has not answered it before. Nobody answers of her own place.
 * @throws 404; 403 `own-place`, `officer-needed`, `another-officer-needed`; 409 `dispute-not-open`, `nothing-put-right` where it is said to be mended and nothing was noted of her since, `id-taken`
 */
export async function answerDispute(ctx: Context, input: AnswerDispute & { circleId: string; disputeId: string }): Promise<Disputes> {
  const circle = await lockCircle(ctx, input.circleId)
  const dispute = await ctx.em.findOne(CircleDispute, { id: input.disputeId, circleId: circle.id })
  if (!dispute) throw notFound()
  const member = await ctx.em.findOneOrFail(CircleMember, { id: dispute.memberId })
  requireOthersPlace(ctx, member)
  const eventId = input.outcome === 'mended' ? await putRightBy(ctx, dispute) : null
  const isNew = await take(ctx, circle, dispute, { ...input, kind: 'answered', eventId })
  if (isNew && member.personId !== null) await sendNotice(ctx, { personId: member.personId, kind: 'circle-dispute-answered', occurrence: input.id, params: { circle: circle.name, outcome: input.outcome } })
  return disputesOf(ctx, circle)
}

/** What put it right: the last that was noted of her since she said it. Money and turns are put right before it is said that they are. */
async function putRightBy({ em }: Context, { memberId, subject, openedAt }: CircleDispute): Promise<string | null> {
  const [last] = await em.execute<{ id: string }[]>(
    `select e.id from circle_event e left join circle_event r on r.id = e.reverses
     where ? in (e.member_id, e.with_member_id, r.member_id, r.with_member_id) and e.recorded_at >= ? order by e.recorded_at desc, e.sequence desc limit 1`, [memberId, openedAt],
  )
  if (last === undefined && subject !== 'other') throw problem('nothing-put-right', { status: 409 })
  return last?.id ?? null
}

const actionOf = { answered: 'circle-dispute-answered', 'passed-on': 'circle-dispute-passed-on', withdrawn: 'circle-dispute-withdrawn' } as const

type Taken = Pick<CircleDisputeStep, 'id' | 'kind' | 'outcome' | 'eventId' | 'says'>

/** @returns whether the step is new: the same once more changes nothing */
async function take(ctx: Context, circle: Circle, dispute: CircleDispute, { id, kind, outcome, eventId, says }: Taken): Promise<boolean> {
  const known = await ctx.em.findOne(CircleDisputeStep, { id })
  if (known && (known.disputeId !== dispute.id || known.kind !== kind || known.outcome !== outcome || known.says !== says)) throw problem('id-taken', { status: 409 })
  if (known) return false
  const steps = (await stepsOf(ctx, [dispute.id])).get(dispute.id) ?? []
  const by = ctx.actor.personId ?? ''
  const refusal = refusalOfStep(steps.map(asStep), kind, { by, isOfficer: holds(ctx.actor, 'officer'), on: ctx.businessDate })
  if (refusal === 'officer-needed' || refusal === 'another-officer-needed') throw forbidden(refusal)
  if (refusal !== null) throw problem(refusal, { status: 409 })
  ctx.em.create(CircleDisputeStep, { id, disputeId: dispute.id, sequence: steps.length + 1, kind, outcome, eventId, says, stepOn: ctx.businessDate, stepBy: by, stepAt: ctx.now })
  await ctx.em.flush()
  await audit(ctx, { action: actionOf[kind], subjectKind: 'circle', subjectId: circle.id, detail: { disputeId: dispute.id } })
  return true
}
