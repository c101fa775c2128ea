import { Vouch, VouchInvitation } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { lockApplication, requireMove } from '../case/application-for.ts'
import { settleVouches } from '../case/settle-vouches.ts'
import { myVouch } from '../queries/my-vouches.ts'
import type { MyVouch } from '../schemas/vouching.ts'
import { tellApplicants } from '../tell-applicants.ts'

/**
 * Takes back a word given, before the decision. What was said stays on record, struck; it counts no more, and an officer
 * who read the file before is told that it has moved. Asked twice, it is withdrawn once.
 * @throws 404 for whoever did not give it; 409 `vouch-stands` once the officer has decided
 */
export async function withdrawVouch(ctx: Context, { vouchId }: { vouchId: string }): Promise<MyVouch> {
  const found = await ctx.em.findOne(Vouch, { id: vouchId, personId: ctx.actor.personId ?? '' })
  if (!found) throw notFound()
  const application = await lockApplication(ctx, found.applicationId)
  const vouch = await ctx.em.findOneOrFail(Vouch, { id: vouchId }, { refresh: true })
  if (vouch.withdrawnAt !== null) return myVouch(ctx, vouchId)
  if (['proposed', 'countered', 'approved', 'declined'].includes(application.status)) throw problem('vouch-stands', { status: 409 })
  requireMove(application, 'withdraw-vouch')
  vouch.withdrawnAt = ctx.now
  vouch.withdrawnOn = ctx.businessDate
  await ctx.em.flush()
  await audit(ctx, { action: 'vouch-withdrawn', subjectKind: 'application', subjectId: application.id, detail: { vouchId } })
  const missing = await settleVouches(ctx, application)
  const { invitedName } = await ctx.em.findOneOrFail(VouchInvitation, { id: vouch.invitationId })
  await tellApplicants(ctx, application, { kind: 'vouch-withdrawn', occurrence: vouchId, params: { name: invitedName, missing } })
  return myVouch(ctx, vouchId)
}
