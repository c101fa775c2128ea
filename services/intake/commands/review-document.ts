import { MissingItem, UploadedDocument, type Application } from '#db/entities/index.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { isSettled } from '#domain/application/paper-state.ts'
import { rejectReasons } from '#domain/application/paper-reasons.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { lockForOfficer, requireMove } from '../case/application-for.ts'
import { dueDateFaults } from '../case/due-date.ts'
import { papersOf } from '../case/missing-of.ts'
import { recordChange } from '../case/record-change.ts'
import { restartIncompleteness, settleCompleteness, settleLooked } from '../case/settle-completeness.ts'
import { completenessOf } from '../queries/completeness.ts'
import type { ReviewDocument } from '../schemas/documents.ts'
import type { Completeness } from '../schemas/missing.ts'
import { tellComplete } from '../tell-applicants.ts'
import { tellAccepted, tellRejected } from '../tell-sender.ts'
import { settleItem } from './resolve-missing.ts'

const daysForAnother = 10

/**
 * Takes a paper or sends it back with why. The last one taken settles what it was asked for, and may make the file
 * complete; one sent back opens it anew with a new date, also where nobody had asked for it. She is told either way.
 * @throws 404; 403 `party-to-application`; 409 `application-not-open`, `document-reviewed`; 422 `invalid-request`
 */
export async function reviewDocument(ctx: Context, { documentId, ...review }: { documentId: string } & ReviewDocument): Promise<Completeness> {
  const found = await ctx.em.findOne(UploadedDocument, { id: documentId, programmeId: ctx.actor.programmeId })
  if (!found) throw notFound()
  const application = await lockForOfficer(ctx, found.applicationId)
  const document = await ctx.em.findOneOrFail(UploadedDocument, { id: documentId }, { refresh: true })
  if (document.state === review.outcome) return completenessOf(ctx, application)
  if (document.state !== 'sent') throw problem('document-reviewed', { status: 409, params: { state: document.state } })
  if (review.outcome === 'accepted') await accept(ctx, application, document)
  else await reject(ctx, application, document, review)
  await audit(ctx, {
    action: `document-${review.outcome}`, subjectKind: 'application', subjectId: application.id,
    detail: { documentId, itemId: document.itemId, ...(document.rejectReason && { reason: document.rejectReason }) },
  })
  return completenessOf(ctx, application)
}

function looked(ctx: Context, document: UploadedDocument, state: 'accepted' | 'rejected'): void {
  document.state = state
  document.reviewedBy = ctx.actor.personId
  document.reviewedOn = ctx.businessDate
  document.reviewedAt = ctx.now
}

async function accept(ctx: Context, application: Application, document: UploadedDocument): Promise<void> {
  requireMove(application, 'accept-paper')
  looked(ctx, document, 'accepted')
  await ctx.em.flush()
  const item = document.itemId === null ? null : await ctx.em.findOne(MissingItem, { id: document.itemId })
  await tellAccepted(ctx, application, document)
  if (!item || item.resolvedAt !== null) return
  const settled = isSettled(await papersOf(ctx, item.id))
  if (settled) settleItem(ctx, item)
  const became = settled && await settleLooked(ctx, application)
  await recordChange(ctx, application)
  if (became === 'complete') await tellComplete(ctx, application)
}

async function reject(ctx: Context, application: Application, document: UploadedDocument, review: Omit<ReviewDocument, 'outcome'>): Promise<void> {
  requireMove(application, 'ask-for-missing')
  const dueOn = review.dueOn ?? addDays(ctx.businessDate, daysForAnother)
  const reason = rejectReasons.find((one) => one === review.reason)
  const errors = [
    ...(reason === undefined ? [{ path: 'reason', code: 'required' }] : []),
    ...(reason === 'other' && !review.note ? [{ path: 'note', code: 'required' }] : []),
    ...dueDateFaults(ctx, dueOn, 'dueOn'),
  ]
  if (reason === undefined || errors.length > 0) throw problem('invalid-request', { status: 422, errors })
  looked(ctx, document, 'rejected')
  document.rejectReason = reason
  document.rejectNote = review.note ?? null
  document.itemId = await openAnew(ctx, document, dueOn)
  await ctx.em.flush()
  if (application.respondBy === null) await settleCompleteness(ctx, application)
  else await restartIncompleteness(ctx, application)
  application.officerId ??= ctx.actor.personId
  await recordChange(ctx, application)
  await tellRejected(ctx, application, document, { reason, note: review.note ?? null, dueOn })
}

/** What it was asked for waits again, with a new date; what nobody had asked for is asked for now, of her who sent it. */
async function openAnew(ctx: Context, { itemId, applicationId, kind, personId }: UploadedDocument, dueOn: string): Promise<string> {
  const item = itemId === null ? null : await ctx.em.findOne(MissingItem, { id: itemId })
  if (item) {
    item.dueOn = dueOn
    item.resolvedAt = null
    item.resolvedBy = null
    return item.id
  }
  const { id } = ctx.em.create(MissingItem, { applicationId, kind, personId, dueOn, requestedBy: ctx.actor.personId, requestedAt: ctx.now })
  await ctx.em.flush()
  return id
}
