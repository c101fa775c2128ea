import type { ActingPerson } from '#domain/decision/authority.ts'
import { holds, type Context } from '#platform/context/index.ts'
import { settingOn } from '#services/programmes/index.ts'

/** Who acts, with what she may lend alone: her grant's limit, or the programme's where her grant names none. */
export async function actingPerson(ctx: Context): Promise<ActingPerson> {
  const { actor } = ctx
  const isOfficer = holds(actor, 'officer')
  const { approvalLimitCents } = await settingOn(ctx, 'officer-default-limit')
  const limits = actor.grants
    .filter((grant) => grant.role === 'officer' && grant.scopeKind === 'programme' && grant.scopeId === actor.programmeId)
    .map((grant) => grant.approvalLimitCents ?? approvalLimitCents)
  return { personId: actor.personId ?? '', isOfficer, limitCents: Math.max(0, ...limits) }
}
