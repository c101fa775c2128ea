import { MissingItem } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { lockForOfficer, requireMove } from '../case/application-for.ts'
import { recordChange } from '../case/record-change.ts'
import { settleLooked } from '../case/settle-completeness.ts'
import { completenessOf } from '../queries/completeness.ts'
import type { Completeness } from '../schemas/missing.ts'
import { tellComplete } from '../tell-applicants.ts'

/**
 * Records that what was asked for has come, or is no longer needed. With the last one the file is complete and the days
 * for an answer begin. A party who has not joined is not resolved here: she joins, or is taken out.
 * @throws 404; 403 `party-to-application`; 409 `application-not-open`
 */
export async function resolveMissing(ctx: Context, { applicationId, itemId }: { applicationId: string; itemId: string }): Promise<Completeness> {
  const application = await lockForOfficer(ctx, applicationId)
  const item = await ctx.em.findOne(MissingItem, { id: itemId, applicationId })
  if (!item) throw notFound()
  if (item.resolvedAt !== null) return completenessOf(ctx, application)
  requireMove(application, 'resolve-missing')
  settleItem(ctx, item)
  await acceptWaiting(ctx, item)
  const became = await settleLooked(ctx, application)
  await recordChange(ctx, application)
  if (became === 'complete') await tellComplete(ctx, application)
  await audit(ctx, { action: 'missing-item-resolved', subjectKind: 'application', subjectId: applicationId, detail: { itemId, kind: item.kind } })
  return completenessOf(ctx, application)
}

/** What was asked for is here. */
export function settleItem(ctx: Context, item: MissingItem): void {
  item.resolvedAt = ctx.now
  item.resolvedBy = ctx.actor.personId
}

/** What she sent for it and nobody had looked at is what has come. */
async function acceptWaiting(ctx: Context, { id }: MissingItem): Promise<void> {
  await ctx.em.execute(
    `update uploaded_document set state = 'accepted', reviewed_by = ?, reviewed_on = ?::date, reviewed_at = ? where item_id = ? and state = 'sent'`,
    [ctx.actor.personId, ctx.businessDate, ctx.now, id], 'run',
  )
}
