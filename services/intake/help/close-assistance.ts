import { Assistance, AssistanceEvent } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'

export type EndReason = NonNullable<Assistance['endReason']>

/** Ends help on an application, where any is open: from here on the helper reaches nothing of it. */
export async function closeAssistance(ctx: Context, applicationId: string, reason: EndReason): Promise<void> {
  const open = await ctx.em.findOne(Assistance, { applicationId, endedAt: null })
  if (!open) return
  const { personId } = ctx.actor
  open.endedAt = ctx.now
  open.endedBy = personId
  // Yesterday's was over as its day ended, whoever finds it open.
  open.endReason = open.openedOn === ctx.businessDate ? reason : 'day-over'
  ctx.em.create(AssistanceEvent, { assistanceId: open.id, kind: 'ended', byPerson: personId, at: ctx.now, detail: { reason: open.endReason } })
  await ctx.em.flush()
  await audit(ctx, { action: 'assistance-ended', subjectKind: 'application', subjectId: applicationId, detail: { assistanceId: open.id, reason: open.endReason } })
}
