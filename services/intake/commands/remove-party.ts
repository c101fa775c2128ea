import { ApplicationParty } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { lockDraft, requireMove } from '../case/application-for.ts'
import { recordChange } from '../case/record-change.ts'
import { settleCompleteness } from '../case/settle-completeness.ts'
import { applicationView } from '../queries/application.ts'
import type { ApplicationView } from '../schemas.ts'
import { tellComplete } from '../tell-applicants.ts'

/**
 * Takes a party out: from a draft anybody but the applicant herself, afterwards only who has not joined, because who has
 * is part of what was submitted.
 * @throws 404; 409 `application-not-open`, `applicant-stays`, `party-joined`
 */
export async function removeParty(ctx: Context, input: { applicationId: string; partyId: string }): Promise<ApplicationView> {
  const { application } = await lockDraft(ctx, input.applicationId)
  const party = await ctx.em.findOne(ApplicationParty, { id: input.partyId, applicationId: application.id })
  if (!party) throw notFound()
  if (party.personId === application.applicantId) throw problem('applicant-stays', { status: 409 })
  if (party.joinedAt !== null && application.status !== 'draft') throw problem('party-joined', { status: 409 })
  requireMove(application, 'remove-party')
  if (party.personId !== null) await forgetPapersOf(ctx, application.id, party.personId)
  ctx.em.remove(party)
  await ctx.em.flush()
  if (application.receivedAt !== null) {
    const became = await settleCompleteness(ctx, application, ctx.businessDate)
    await recordChange(ctx, application)
    if (became === 'complete') await tellComplete(ctx, application)
  }
  await audit(ctx, { action: 'party-removed', subjectKind: 'application', subjectId: application.id, detail: { partyId: party.id, role: party.role } })
  return applicationView(ctx, application.id)
}

/** What she put in goes with her: nobody could see it any more, and nobody take it out. Only a draft loses whoever joined. */
async function forgetPapersOf(ctx: Context, applicationId: string, personId: string): Promise<void> {
  for (const table of ['upload', 'uploaded_document']) await ctx.em.execute(`delete from ${table} where application_id = ? and person_id = ?`, [applicationId, personId], 'run')
}
