import { holds, type Context } from '#platform/context/index.ts'
import { settingOn } from './setting-on.ts'

/** What the actor may lend alone, in cents: her grant's limit, or the programme's where her grant names none; 0 for whoever is no officer. */
export async function officerLimitCents(ctx: Context): Promise<number> {
  const { actor } = ctx
  if (!holds(actor, 'officer')) return 0
  const { approvalLimitCents } = await settingOn(ctx, 'officer-default-limit')
  const limits = actor.grants
    .filter((grant) => grant.role === 'officer' && grant.scopeKind === 'programme' && grant.scopeId === actor.programmeId)
    .map((grant) => grant.approvalLimitCents ?? approvalLimitCents)
  return Math.max(0, ...limits)
}
