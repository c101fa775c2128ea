import { LockMode } from '@mikro-orm/core'
import { Endorsement, Person } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { currentPolicy, partnerById, partnerPeople } from '#services/partners/index.ts'
import { partnerStandings } from '../case/endorsed-loans.ts'
import { lockOwnApplication, requireMove } from '../case/application-for.ts'
import { vouchingView } from '../queries/vouching.ts'
import type { VouchingView } from '../schemas/vouching.ts'

/**
 * The applicant asks an organisation that knows her to recommend her. It sees her name, her business, what the money is
 * for and how much; her story only where she agrees.
 * @throws 404; 409 `application-not-open`, `partner-not-active`, `partner-takes-none` while it is asked less, `endorsement-asked` while one is open there, `id-taken`
 */
export async function askForEndorsement(
  ctx: Context, input: { applicationId: string; id: string; partnerId: string; shareStory: boolean },
): Promise<VouchingView> {
  const application = await lockOwnApplication(ctx, input.applicationId)
  requireMove(application, 'invite-voucher')
  const partner = await partnerById(ctx, input.partnerId, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!partner.active) throw problem('partner-not-active', { status: 409 })
  // Under its lock: of two who ask at once for the last place one is told.
  if (!(await partnerStandings(ctx, [partner.id])).get(partner.id)?.takesRequests) throw problem('partner-takes-none', { status: 409 })
  const policy = await currentPolicy(ctx, partner.id)
  if (await ctx.em.count(Endorsement, { id: input.id }) > 0) throw problem('id-taken', { status: 409 })
  const open = { applicationId: application.id, partnerId: partner.id, status: { $in: ['requested' as const, 'returned' as const, 'endorsed' as const] } }
  if (await ctx.em.count(Endorsement, open) > 0) throw problem('endorsement-asked', { status: 409 })
  ctx.em.create(Endorsement, {
    id: input.id, applicationId: application.id, partnerId: partner.id, policyId: policy.id, status: 'requested', storyShared: input.shareStory,
    requestedBy: application.applicantId, requestedAt: ctx.now, requestedOn: ctx.businessDate,
  })
  await ctx.em.flush()
  await audit(ctx, { action: 'endorsement-asked', subjectKind: 'application', subjectId: application.id, detail: { endorsementId: input.id, partnerId: partner.id } })
  const { givenNames, familyNames } = await ctx.em.findOneOrFail(Person, { id: application.applicantId })
  for (const personId of await partnerPeople(ctx, partner.id)) {
    await sendNotice(ctx, { personId, kind: 'endorsement-wanted', occurrence: input.id, params: { applicant: `${givenNames} ${familyNames}`, partner: partner.name } })
  }
  return vouchingView(ctx, application.id)
}
