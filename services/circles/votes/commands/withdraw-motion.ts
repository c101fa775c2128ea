import { LockMode } from '@mikro-orm/core'
import { CircleMotion } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { forbidden, notFound, problem } from '#platform/errors/index.ts'
import { tellCycle } from '../../cycle/tell-cycle.ts'
import { circleAs, type Seen } from '../circle-as.ts'
import { standingsOf } from '../motion-standing.ts'
import { governance } from '../queries/governance.ts'
import type { Governance } from '../schemas.ts'

/**
 * Takes a question back, by who put it and before anybody voted. Twice is once.
 * @throws 404; 403 `not-who-opened-it`; 409 `vote-has-begun`, `vote-closed`
 */
export async function withdrawMotion(ctx: Context, key: Buffer, seen: Seen, input: { circleId: string; motionId: string }): Promise<Governance> {
  const { circle } = await circleAs(ctx, seen, input.circleId)
  const motion = await ctx.em.findOne(CircleMotion, { id: input.motionId, circleId: circle.id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  const [standing] = motion ? await standingsOf(ctx, key, [motion]) : []
  if (!motion || !standing) throw notFound()
  if (motion.openedBy !== ctx.actor.personId) throw forbidden('not-who-opened-it')
  if (standing.outcome !== 'withdrawn') {
    if (standing.casts.length > 0) throw problem('vote-has-begun', { status: 409 })
    if (standing.outcome !== 'open') throw problem('vote-closed', { status: 409 })
    motion.withdrawnOn = ctx.businessDate
    await ctx.em.flush()
    await audit(ctx, { action: 'circle-motion-withdrawn', subjectKind: 'circle', subjectId: circle.id, detail: { motionId: motion.id } })
    await tellCycle(ctx, circle)
  }
  return governance(ctx, key, seen, circle.id)
}
