import { LockMode } from '@mikro-orm/core'
import { CircleMotion } from '#db/entities/index.ts'
import type { Choice } from '#domain/circle/votes/outcome.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { forbidden, notFound, problem } from '#platform/errors/index.ts'
import { tellCycle } from '../../cycle/tell-cycle.ts'
import { circleAs } from '../circle-as.ts'
import { standingsOf } from '../motion-standing.ts'
import type { VoteCast } from '../schemas.ts'
import { addBallot } from '../secret-ballots.ts'

/**
 * A member's vote, once and for good. That she voted is kept with her name; what, in a secret vote, goes into a ballot that
 * nothing leads to from her: neither the audit nor the kept answer holds it, and this answer is the same for yes and no.
 * @throws 404; 403 `no-vote-here` for who had not joined when it was opened, `recused-from-vote`; 409 `motion-withdrawn`,
 *   `vote-closed`, `already-voted`
 */
export async function castVote(ctx: Context, key: Buffer, input: { circleId: string; motionId: string; choice: Choice }): Promise<VoteCast> {
  const { circle, me } = await circleAs(ctx, 'member', input.circleId)
  const motion = await ctx.em.findOne(CircleMotion, { id: input.motionId, circleId: input.circleId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!motion || me === null) throw notFound()
  const [standing] = await standingsOf(ctx, key, [motion])
  if (!standing) throw notFound()
  const { eligible, recused, casts, outcome } = standing
  if (recused.includes(me.id)) throw forbidden('recused-from-vote')
  if (!eligible.includes(me.id)) throw forbidden('no-vote-here')
  if (casts.some(({ memberId }) => memberId === me.id)) throw problem('already-voted', { status: 409 })
  if (outcome === 'withdrawn') throw problem('motion-withdrawn', { status: 409 })
  if (outcome !== 'open') throw problem('vote-closed', { status: 409 })

  await ctx.em.execute(
    'insert into circle_vote_cast (motion_id, member_id, ballot, choice) values (?, ?, ?, ?)',
    [motion.id, me.id, motion.ballot, motion.ballot === 'open' ? input.choice : null], 'run',
  )
  if (motion.ballot === 'secret') await addBallot(ctx, key, motion.id, input.choice)
  if (casts.length + 1 === eligible.length) motion.allVotedOn = ctx.businessDate
  await ctx.em.flush()
  await audit(ctx, { action: 'circle-vote-cast', subjectKind: 'circle', subjectId: input.circleId, detail: { motionId: motion.id } })
  if (motion.allVotedOn !== null) await tellCycle(ctx, circle)
  return { motionId: motion.id, voted: true }
}
