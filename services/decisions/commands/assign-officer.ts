import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { lockForOfficer, partiesOf } from '#services/intake/index.ts'
import { staffWith } from '../staff.ts'

/**
 * Gives an application to an officer, oneself or another. It decides nothing and the workflow need not hear it: whoever
 * it is given to is read when a clock is struck.
 * @throws 404; 403 `party-to-application`; 409 `not-an-officer`, `officer-is-party`
 */
export async function assignOfficer(ctx: Context, input: { applicationId: string; officerId: string }): Promise<{ applicationId: string; officerId: string }> {
  const application = await lockForOfficer(ctx, input.applicationId)
  const officers = await staffWith(ctx, 'officer')
  if (!officers.some(({ personId }) => personId === input.officerId)) throw problem('not-an-officer', { status: 409 })
  const parties = await partiesOf(ctx, application.id)
  if (parties.some(({ personId }) => personId === input.officerId)) throw problem('officer-is-party', { status: 409 })
  application.officerId = input.officerId
  await ctx.em.flush()
  await audit(ctx, { action: 'application-assigned', subjectKind: 'application', subjectId: application.id, detail: { officerId: input.officerId } })
  return input
}
