import { Deputy } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import { holds, type Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { officers } from '../queries/officers.ts'
import type { OfficerView } from '../schemas/desk.ts'

/** She is back, or never left: nobody stands in for her any more. Asked twice, it ended once. @throws 404 for whoever it is not about */
export async function endDeputy(ctx: Context, deputyshipId: string): Promise<{ officers: OfficerView[] }> {
  const deputy = await ctx.em.findOne(Deputy, { id: deputyshipId, programmeId: ctx.actor.programmeId })
  if (!deputy || (deputy.officerId !== ctx.actor.personId && !holds(ctx.actor, 'administrator'))) throw notFound()
  if (deputy.endedAt === null) {
    deputy.endedAt = ctx.now
    deputy.endedBy = ctx.actor.personId
    await ctx.em.flush()
    await audit(ctx, { action: 'deputy-ended', subjectKind: 'person', subjectId: deputy.officerId, detail: { deputyId: deputy.deputyId } })
  }
  return { officers: await officers(ctx) }
}
