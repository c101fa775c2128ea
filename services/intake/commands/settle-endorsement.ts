import { Endorsement, Partner } from '#db/entities/index.ts'
import type { RefusalReason } from '#domain/partner/endorsement.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { partnerPeople } from '#services/partners/index.ts'
import { lockForOfficer } from '../case/application-for.ts'
import { lockEndorsement, lockPartnersEndorsement, requireEndorsementMove } from '../case/lock-endorsement.ts'
import { settleVouches } from '../case/settle-vouches.ts'
import { endorsementView } from '../queries/endorsement.ts'
import type { EndorsementView } from '../schemas/endorsements.ts'
import { tellApplicants } from '../tell-applicants.ts'

/**
 * The partner cannot give its word. The reason is kept for the record and not told as the lender's; she hears it kindly,
 * with the other ways in, and nothing is lost.
 * @throws 404; 409 `endorsement-not-open`, `application-not-open`
 */
export async function refuseEndorsement(ctx: Context, input: { endorsementId: string; reason: RefusalReason; note?: string | null | undefined }): Promise<EndorsementView> {
  const locked = await lockPartnersEndorsement(ctx, input.endorsementId)
  const { application, endorsement } = locked
  requireEndorsementMove(locked, 'refuse')
  Object.assign(endorsement, {
    status: 'declined', refusalReason: input.reason, refusalNote: input.note?.trim() || null, settledOn: ctx.businessDate, version: endorsement.version + 1,
  })
  await ctx.em.flush()
  await audit(ctx, { action: 'endorsement-declined', subjectKind: 'application', subjectId: application.id, detail: { endorsementId: endorsement.id, reason: input.reason } })
  await tellApplicants(ctx, application, { kind: 'endorsement-declined', occurrence: endorsement.id, params: { partner: await nameOf(ctx, endorsement) } })
  return endorsementView(ctx, endorsement.id)
}

/**
 * The partner takes its word back, before the decision: the file is settled anew and an officer who read it is told.
 * @throws 404; 409 `endorsement-not-open`, `application-not-open`
 */
export async function withdrawEndorsement(ctx: Context, { endorsementId }: { endorsementId: string }): Promise<EndorsementView> {
  const locked = await lockPartnersEndorsement(ctx, endorsementId)
  const { application, endorsement } = locked
  requireEndorsementMove(locked, 'withdraw')
  Object.assign(endorsement, { status: 'withdrawn', settledOn: ctx.businessDate, version: endorsement.version + 1 })
  await ctx.em.flush()
  await audit(ctx, { action: 'endorsement-withdrawn', subjectKind: 'application', subjectId: application.id, detail: { endorsementId } })
  const missing = await settleVouches(ctx, application)
  await tellApplicants(ctx, application, { kind: 'vouch-withdrawn', occurrence: endorsementId, params: { name: await nameOf(ctx, endorsement), missing } })
  return endorsementView(ctx, endorsementId)
}

/**
 * The officer sends an endorsement back with what should be looked at again: the signatures under it no longer count, the
 * partner's people are told why, and it is recorded and signed anew.
 * @throws 404; 403 `party-to-application`; 409 `endorsement-not-open`, `application-not-open`
 */
export async function returnEndorsement(ctx: Context, { endorsementId, note }: { endorsementId: string; note: string }): Promise<void> {
  const found = await ctx.em.findOne(Endorsement, { id: endorsementId })
  if (!found) throw notFound()
  await lockForOfficer(ctx, found.applicationId)
  const locked = await lockEndorsement(ctx, found)
  const { application, endorsement } = locked
  requireEndorsementMove(locked, 'return')
  Object.assign(endorsement, { status: 'returned', returnNote: note, round: endorsement.round + 1, settledOn: null, version: endorsement.version + 1 })
  await ctx.em.flush()
  await audit(ctx, { action: 'endorsement-returned', subjectKind: 'application', subjectId: application.id, detail: { endorsementId, round: endorsement.round } })
  await settleVouches(ctx, application)
  const partner = await nameOf(ctx, endorsement)
  for (const personId of await partnerPeople(ctx, endorsement.partnerId)) {
    await sendNotice(ctx, { personId, kind: 'endorsement-returned', occurrence: `${endorsementId} ${endorsement.round}`, params: { partner, note } })
  }
}

const nameOf = async (ctx: Context, { partnerId }: Endorsement): Promise<string> => (await ctx.em.findOneOrFail(Partner, { id: partnerId })).name
