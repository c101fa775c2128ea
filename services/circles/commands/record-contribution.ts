import { CircleContributionEvent, type Circle } from '#db/entities/index.ts'
import { isFinished, standing } from '#domain/circle/contributions.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { lockCircle, memberFor } from '../circle-for.ts'
import { contributionEvents } from '../contribution-events.ts'
import { circleView } from '../queries/circle.ts'
import type { CircleView } from '../schemas.ts'

/**
 * Notes that a member paid for a round. Nothing of it is booked: the money of a thin circle goes from hand to hand, and
 * each circle gets a book of its own in step 4.
 * @throws 404 for a circle or a member that is not there; 409 `circle-not-running`, `already-paid`, `id-taken`;
 *   422 `round: too-big`
 */
export async function recordContribution(ctx: Context, input: { circleId: string; id: string; memberId: string; round: number }): Promise<CircleView> {
  const circle = await lockCircle(ctx, input.circleId)
  if (circle.status === 'forming') throw problem('circle-not-running', { status: 409 })
  const member = await memberFor(ctx, circle, input.memberId)
  if (input.round > circle.memberCount) throw problem('invalid-request', { status: 422, errors: [{ path: 'round', code: 'too-big', params: { maximum: circle.memberCount } }] })
  const stands = standing(await contributionEvents(ctx, circle.id))
  const same = stands.find((one) => one.memberId === member.id && one.round === input.round)
  if (same?.id === input.id) return circleView(ctx, circle.id)
  if (same) throw problem('already-paid', { status: 409 })
  await append(ctx, circle, { id: input.id, kind: 'contribution', memberId: member.id, round: input.round, reverses: null })
  await audit(ctx, { action: 'circle-contribution-recorded', subjectKind: 'circle', subjectId: circle.id, detail: { memberId: member.id, round: input.round } })
  return circleView(ctx, circle.id)
}

/**
 * Takes a contribution back that was noted by mistake: by another event, nothing is deleted.
 * @throws 404; 409 `already-reversed`, `id-taken`
 */
export async function reverseContribution(ctx: Context, input: { circleId: string; contributionId: string; id: string }): Promise<CircleView> {
  const circle = await lockCircle(ctx, input.circleId)
  const events = await contributionEvents(ctx, circle.id)
  const contribution = events.find((one) => one.id === input.contributionId && one.kind === 'contribution')
  if (!contribution) throw notFound()
  const before = events.find((one) => one.kind === 'reversal' && one.reverses === contribution.id)
  if (before?.id === input.id) return circleView(ctx, circle.id)
  if (before) throw problem('already-reversed', { status: 409 })
  await append(ctx, circle, { id: input.id, kind: 'reversal', memberId: null, round: null, reverses: contribution.id })
  await audit(ctx, { action: 'circle-contribution-reversed', subjectKind: 'circle', subjectId: circle.id, detail: { contributionId: contribution.id } })
  return circleView(ctx, circle.id)
}

type NewEvent = Pick<CircleContributionEvent, 'id' | 'kind' | 'memberId' | 'round' | 'reverses'>

/** Adds an event and settles whether the circle is finished by it. */
async function append(ctx: Context, circle: Circle, event: NewEvent): Promise<void> {
  if (await ctx.em.count(CircleContributionEvent, { id: event.id }) > 0) throw problem('id-taken', { status: 409 })
  ctx.em.create(CircleContributionEvent, { ...event, circleId: circle.id, recordedBy: ctx.actor.personId ?? '', businessDate: ctx.businessDate, recordedAt: ctx.now })
  await ctx.em.flush()
  circle.status = isFinished(standing(await contributionEvents(ctx, circle.id)), circle.memberCount) ? 'finished' : 'running'
  await ctx.em.flush()
}
