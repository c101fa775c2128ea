import { Endorsement, PartnerPolicyVersion, type Application } from '#db/entities/index.ts'
import { mayEndorsementMove, type endorsementLife, type PartnerPolicy } from '#domain/partner/endorsement.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { partnerIdsOf } from '#services/partners/index.ts'
import { isParty, lockApplication, requireMove } from './application-for.ts'

interface Locked { application: Application; endorsement: Endorsement; policy: PartnerPolicy }

/**
 * An endorsement of an organisation for which the actor speaks, and its application under its lock. Whoever is a party
 * speaks for no organisation here.
 * @throws 404; 409 `party-cannot-vouch`
 */
export async function lockPartnersEndorsement(ctx: Context, endorsementId: string): Promise<Locked> {
  const found = await ctx.em.findOne(Endorsement, { id: endorsementId, partnerId: { $in: partnerIdsOf(ctx.actor) } })
  if (!found) throw notFound()
  const locked = await lockEndorsement(ctx, found)
  if (await isParty(ctx, locked.application.id)) throw problem('party-cannot-vouch', { status: 409 })
  return locked
}

/** The same for whoever may reach its application already. @throws 404 */
export async function lockEndorsement(ctx: Context, found: Pick<Endorsement, 'id' | 'applicationId'>): Promise<Locked> {
  const application = await lockApplication(ctx, found.applicationId)
  const endorsement = await ctx.em.findOne(Endorsement, { id: found.id }, { refresh: true })
  if (!endorsement) throw notFound()
  const { policy } = await ctx.em.findOneOrFail(PartnerPolicyVersion, { id: endorsement.policyId })
  return { application, endorsement, policy }
}

/** @throws 409 `application-not-open`, or `endorsement-not-open` with the status it has */
export function requireEndorsementMove({ application, endorsement }: Locked, move: keyof typeof endorsementLife): void {
  requireMove(application, move === 'withdraw' || move === 'return' ? 'withdraw-vouch' : 'vouch')
  if (!mayEndorsementMove(endorsement.status, move)) throw problem('endorsement-not-open', { status: 409, params: { status: endorsement.status } })
}
