import { CircleMotion } from '#db/entities/index.ts'
import { recount, type PublishedBallot } from '#domain/circle/votes/recount.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { circleAs, type Seen } from '../circle-as.ts'
import { openVotes, standingsOf } from '../motion-standing.ts'
import { mayBeShown } from '../motion-view.ts'
import type { Recount } from '../schemas.ts'
import { ballotsOf } from '../secret-ballots.ts'

/**
 * All ballots of a motion once it is closed, one by one, so that a circle counts for itself; and the count that follows from
 * them and the rules alone. Of a secret vote with fewer than five it is not shown.
 * @throws 404; 409 `recount-not-shown`
 */
export async function recountMotion(ctx: Context, key: Buffer, seen: Seen, input: { circleId: string; motionId: string }): Promise<Recount> {
  const { circle, names } = await circleAs(ctx, seen, input.circleId)
  const motion = await ctx.em.findOne(CircleMotion, { id: input.motionId, circleId: circle.id })
  const [standing] = motion ? await standingsOf(ctx, key, [motion]) : []
  if (!motion || !standing) throw notFound()
  if (!mayBeShown(standing)) throw problem('recount-not-shown', { status: 409 })
  const ballots: PublishedBallot[] = motion.ballot === 'secret'
    ? await ballotsOf(ctx, key, motion.id)
    : openVotes(standing.casts).map(({ memberId, choice }) => ({ id: memberId, choice }))
  const { quorum, threshold } = motion.rules
  const [electors, voted] = [standing.eligible.length, standing.casts.length]
  return {
    motionId: motion.id, electors, voted, quorum, threshold,
    ballots: ballots.map(({ id, choice }) => ({ mark: motion.ballot === 'open' ? names.get(id) ?? '' : id, choice })),
    ...recount(ballots, { eligible: electors, voted }, motion.rules),
  }
}
