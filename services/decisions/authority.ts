import type { ActingPerson } from '#domain/decision/authority.ts'
import { holds, type Context } from '#platform/context/index.ts'
import { officerLimitCents } from '#services/programmes/index.ts'

/** Who acts, with what she may lend alone. */
export async function actingPerson(ctx: Context): Promise<ActingPerson> {
  const { actor } = ctx
  return { personId: actor.personId ?? '', isOfficer: holds(actor, 'officer'), limitCents: await officerLimitCents(ctx) }
}
