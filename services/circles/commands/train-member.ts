import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { lockCircle, memberFor, requireOthersPlace, requireStatus } from '../circle-for.ts'
import { circleView } from '../queries/circle.ts'
import type { CircleView, TrainMember } from '../schemas.ts'

/** Notes on which day a member was taught how the circle works, or takes it back. @throws 404; 403 `own-place`; 409 `circle-not-forming`; 422 `on: in-the-future` */
export async function trainMember(ctx: Context, { circleId, memberId, on }: TrainMember & { circleId: string; memberId: string }): Promise<CircleView> {
  if (on !== null && on > ctx.businessDate) throw problem('invalid-request', { status: 422, errors: [{ path: 'on', code: 'in-the-future' }] })
  const circle = await lockCircle(ctx, circleId)
  requireStatus(circle, 'forming')
  const member = await memberFor(ctx, circle, memberId)
  requireOthersPlace(ctx, member)
  member.trainedOn = on
  await ctx.em.flush()
  await audit(ctx, { action: 'circle-member-trained', subjectKind: 'circle', subjectId: circleId, detail: { memberId, on: on ?? '' } })
  return circleView(ctx, circleId)
}
