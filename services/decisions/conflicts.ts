import type { DecisionAtStake } from '#domain/decision/authority.ts'
import type { Context } from '#platform/context/index.ts'
import { helpersOf, partiesOf } from '#services/intake/index.ts'

/** Who may not decide on an application whatever her limit: its parties, and whoever filled it in with them. */
export async function conflictsIn(ctx: Context, applicationId: string): Promise<Pick<DecisionAtStake, 'partyIds' | 'helperIds'>> {
  const parties = await partiesOf(ctx, applicationId)
  return { partyIds: parties.flatMap(({ personId }) => personId ?? []), helperIds: await helpersOf(ctx, applicationId) }
}
