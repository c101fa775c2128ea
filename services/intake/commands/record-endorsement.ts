import { EndorsementSignature } from '#db/entities/index.ts'
import { policyFaults } from '#domain/partner/endorsement.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { partnerIdsOf } from '#services/partners/index.ts'
import { endorsementFor } from '../case/endorsement-rows.ts'
import { lockPartnersEndorsement, requireEndorsementMove } from '../case/lock-endorsement.ts'
import { endorsementView } from '../queries/endorsement.ts'
import type { EndorsementView, RecordEndorsement } from '../schemas/endorsements.ts'

/**
 * Keeps what the partner knows and recommends, whole and within its policy, for its people to sign. Once somebody has
 * signed, the words she signed stand; whoever recused herself signed nothing.
 * @throws 404; 409 `stale-version`, `endorsement-not-open`, `endorsement-signed`; 422 `invalid-request` with everything outside the policy
 */
export async function recordEndorsement(ctx: Context, { endorsementId, version, record }: { endorsementId: string } & RecordEndorsement): Promise<EndorsementView> {
  const locked = await lockPartnersEndorsement(ctx, endorsementId)
  const { endorsement, policy } = locked
  requireEndorsementMove(locked, 'record')
  if (endorsement.version !== version) throw problem('stale-version', { status: 409, params: { version: endorsement.version } })
  if (await ctx.em.count(EndorsementSignature, { endorsementId, round: endorsement.round, recused: false }) > 0) throw problem('endorsement-signed', { status: 409 })
  const row = await endorsementFor(ctx, endorsementId, partnerIdsOf(ctx.actor))
  if (!row) throw notFound()
  const faults = policyFaults(record, policy, row, ctx.businessDate)
  if (faults.length > 0) throw problem('invalid-request', { status: 422, errors: faults.map((fault) => ({ ...fault, path: `record.${fault.path}` })) })
  endorsement.record = record
  endorsement.annualRatePercent = row.productRate
  endorsement.version += 1
  await ctx.em.flush()
  await audit(ctx, { action: 'endorsement-recorded', subjectKind: 'application', subjectId: endorsement.applicationId, detail: { endorsementId, amountCents: record.amountCents } })
  return endorsementView(ctx, endorsementId)
}
