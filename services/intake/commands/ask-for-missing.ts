import { MissingItem } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem, type FieldProblem } from '#platform/errors/index.ts'
import { lockForOfficer, requireMove } from '../case/application-for.ts'
import { dueDateFaults } from '../case/due-date.ts'
import { missingOf, stillMissing } from '../case/missing-of.ts'
import { recordChange } from '../case/record-change.ts'
import { restartIncompleteness, settleCompleteness } from '../case/settle-completeness.ts'
import { completenessOf } from '../queries/completeness.ts'
import type { AskForMissing, Completeness } from '../schemas/missing.ts'
import { tellApplicants } from '../tell-applicants.ts'
import { missingList } from '../words/missing-list.ts'

/**
 * Asks for several things at once, each with its reason in her language and a date; one notice tells them all. The file is
 * incomplete from now on. Where the notice of incompleteness has gone out without these, a new one is due: nobody's file
 * is closed for want of what she was not asked for.
 * @throws 404; 403 `party-to-application`; 422 `invalid-request`; 409 `application-not-open`, `id-taken`
 */
export async function askForMissing(ctx: Context, { applicationId, items }: { applicationId: string } & AskForMissing): Promise<Completeness> {
  const application = await lockForOfficer(ctx, applicationId)
  requireMove(application, 'ask-for-missing')
  const errors = items.flatMap((item, index) => faultsOf(ctx, item, `items.${index}`))
  if (errors.length > 0) throw problem('invalid-request', { status: 422, errors })
  if (await ctx.em.count(MissingItem, { id: { $in: items.map(({ id }) => id) } }) > 0) throw problem('id-taken', { status: 409 })
  for (const { id, kind, reason, note, dueOn } of items) {
    ctx.em.create(MissingItem, { id, applicationId, kind, askedReason: reason ?? null, note: note ?? null, dueOn, requestedBy: ctx.actor.personId, requestedAt: ctx.now })
  }
  if (application.respondBy === null) await settleCompleteness(ctx, application)
  else await restartIncompleteness(ctx, application)
  application.officerId ??= ctx.actor.personId
  await recordChange(ctx, application)
  const asked = stillMissing(await missingOf(ctx, applicationId)).filter(({ id }) => items.some((item) => item.id === id))
  await tellApplicants(ctx, application, { kind: 'missing-items', occurrence: String(application.version), params: { items: missingList(asked) } })
  await audit(ctx, {
    action: 'missing-items-asked', subjectKind: 'application', subjectId: applicationId, detail: { items: items.map(({ id, kind, dueOn }) => ({ id, kind, dueOn })) },
  })
  return completenessOf(ctx, application)
}

function faultsOf(ctx: Context, { kind, note, dueOn }: AskForMissing['items'][number], path: string): FieldProblem[] {
  return [
    ...(kind === 'other' && !note ? [{ path: `${path}.note`, code: 'required' }] : []),
    ...dueDateFaults(ctx, dueOn, `${path}.dueOn`),
  ]
}
