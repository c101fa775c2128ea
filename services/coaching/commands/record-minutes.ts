import { CoachingMinutes } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { lockPlanForCoach } from '../plan/plan-for.ts'
import type { RecordMinutes } from '../schemas/writing.ts'

/**
 * Minutes that a coach gave beside a talk. They stay as they are; a correction is another row that names them and counts instead.
 * @throws 404 for whoever is not her coach; 409 `already-corrected`; 422 `date-is-future`, `not-found`
 */
export async function recordMinutes(ctx: Context, { loanId, id, minutes, category, workedOn, correctsId = null }: RecordMinutes & { loanId: string }): Promise<{ minutesId: string }> {
  const plan = await lockPlanForCoach(ctx, loanId)
  if (workedOn > ctx.businessDate) {
    throw problem('invalid-request', { status: 422, errors: [{ path: 'workedOn', code: 'date-is-future', params: { latest: ctx.businessDate } }] })
  }
  const corrected = correctsId && await ctx.em.findOne(CoachingMinutes, { id: correctsId, planId: plan.id })
  if (correctsId && !corrected) throw problem('invalid-request', { status: 422, errors: [{ path: 'correctsId', code: 'not-found' }] })
  if (correctsId && await ctx.em.count(CoachingMinutes, { correctsId }) > 0) throw problem('already-corrected', { status: 409 })
  ctx.em.create(CoachingMinutes, {
    id, planId: plan.id, talkId: corrected ? corrected.talkId : null, correctsId, minutes, category, workedOn, recordedBy: ctx.actor.personId ?? '', recordedAt: ctx.now,
  })
  await ctx.em.flush()
  await audit(ctx, { action: 'minutes-recorded', subjectKind: 'loan', subjectId: loanId, detail: { minutesId: id, minutes, category, correctsId } })
  return { minutesId: id }
}
