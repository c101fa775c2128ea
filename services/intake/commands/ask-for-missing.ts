import { MissingItem, type Application } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem, type FieldProblem } from '#platform/errors/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { lockForOfficer, requireMove } from '../case/application-for.ts'
import { dueDateFaults } from '../case/due-date.ts'
import { missingOf, stillMissing, type Missing } from '../case/missing-of.ts'
import { applicantsAmong, partiesOf, type Party } from '../case/parties-of.ts'
import { recordChange } from '../case/record-change.ts'
import { restartIncompleteness, settleCompleteness } from '../case/settle-completeness.ts'
import { completenessOf } from '../queries/completeness.ts'
import type { AskForMissing, Completeness } from '../schemas/missing.ts'
import { applicationInWords } from '../tell-applicants.ts'
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
  const parties = await partiesOf(ctx, applicationId)
  const errors = items.flatMap((item, index) => faultsOf(ctx, item, parties, `items.${index}`))
  if (errors.length > 0) throw problem('invalid-request', { status: 422, errors })
  if (await ctx.em.count(MissingItem, { id: { $in: items.map(({ id }) => id) } }) > 0) throw problem('id-taken', { status: 409 })
  for (const { id, kind, reason, note, dueOn, partyId } of items) {
    const personId = parties.find((party) => party.id === partyId)?.personId ?? null
    ctx.em.create(MissingItem, { id, applicationId, kind, personId, askedReason: reason ?? null, note: note ?? null, dueOn, requestedBy: ctx.actor.personId, requestedAt: ctx.now })
  }
  if (application.respondBy === null) await settleCompleteness(ctx, application)
  else await restartIncompleteness(ctx, application)
  application.officerId ??= ctx.actor.personId
  await recordChange(ctx, application)
  const asked = stillMissing(await missingOf(ctx, applicationId)).filter(({ id }) => items.some((item) => item.id === id))
  await tellEach(ctx, application, parties, asked)
  await audit(ctx, {
    action: 'missing-items-asked', subjectKind: 'application', subjectId: applicationId, detail: { items: items.map(({ id, kind, dueOn }) => ({ id, kind, dueOn })) },
  })
  return completenessOf(ctx, application)
}

/** Each hears of what she can send: of what is asked of her alone, and, where she asks for the loan, of what any of them may send. */
async function tellEach(ctx: Context, application: Application, parties: readonly Party[], asked: readonly Missing[]): Promise<void> {
  const applicants = applicantsAmong(parties)
  const params = await applicationInWords(ctx, application)
  for (const personId of new Set([...applicants, ...asked.flatMap((one) => one.personId ?? [])])) {
    const hers = asked.filter((one) => (one.personId === null ? applicants.includes(personId) : one.personId === personId))
    if (hers.length === 0) continue
    await sendNotice(ctx, {
      personId, kind: 'missing-items', occurrence: `${application.id} ${application.version}`, applicationId: application.id, params: { ...params, items: missingList(hers, application.locale) },
    })
  }
}

function faultsOf(ctx: Context, { kind, note, dueOn, partyId }: AskForMissing['items'][number], parties: readonly Party[], path: string): FieldProblem[] {
  return [
    ...(kind === 'other' && !note ? [{ path: `${path}.note`, code: 'required' }] : []),
    ...(partyId && !parties.some(({ id, joined }) => id === partyId && joined) ? [{ path: `${path}.partyId`, code: 'not-a-party' }] : []),
    ...dueDateFaults(ctx, dueOn, `${path}.dueOn`),
  ]
}
