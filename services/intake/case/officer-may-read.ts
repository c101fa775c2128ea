import { Application } from '#db/entities/index.ts'
import { holds, type Context } from '#platform/context/index.ts'
import { forbidden, notFound } from '#platform/errors/index.ts'
import { isParty } from './application-for.ts'

/**
 * Papers of a file are for officers once it was submitted, and for none who is a party of it.
 * @throws 404; 403 `party-to-application`
 */
export async function refuseUnlessOfficerMayRead(ctx: Context, applicationId: string): Promise<void> {
  if (!holds(ctx.actor, 'officer')) throw notFound()
  const application = await ctx.em.findOne(Application, { id: applicationId, programmeId: ctx.actor.programmeId })
  if (!application || application.receivedAt === null) throw notFound()
  if (await isParty(ctx, applicationId)) throw forbidden('party-to-application')
}
