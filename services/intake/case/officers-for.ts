import type { Context } from '#platform/context/index.ts'
import { holdersOf } from '#services/identity/index.ts'
import { partiesOf } from './parties-of.ts'

/** The officers who may look at an application: all of the programme but its parties. */
export async function officersFor(ctx: Context, applicationId: string): Promise<string[]> {
  const parties = await partiesOf(ctx, applicationId)
  return (await holdersOf(ctx, 'officer')).filter((officerId) => !parties.some(({ personId }) => personId === officerId))
}
