import { Loan, Person, type Application } from '#db/entities/index.ts'
import { legalDeadline } from '#domain/application/deadline.ts'
import type { Context } from '#platform/context/index.ts'
import { forbidden } from '#platform/errors/index.ts'
import { fundraisingOf } from '#services/circles/index.ts'
import { fileVouching, isParty, missingOf, openCase } from '#services/intake/index.ts'
import { conflictsIn } from '../conflicts.ts'
import type { ApplicationFile } from '../schemas/file.ts'
import { askedIn } from './file-asked.ts'
import { authorityOver } from './file-authority.ts'
import { fileConsents, fileHelp } from './file-help.ts'
import { fileLetters } from './file-letters.ts'
import { fileDecisions, fileMilestones, fileNotices, fileParties, papersToLookAt, submittedApplication } from './file-rows.ts'

/**
 * Everything about one application that a decision needs, on one page. The quote is the function that makes the loan's
 * schedule, as if the money went out today.
 * Nobody reads a file that she is part of: it holds what was asked and answered about her.
 * @throws 404 `not-found`, also for a draft; 403 `party-to-application`
 */
export async function applicationFile(ctx: Context, applicationId: string): Promise<ApplicationFile> {
  const application = await submittedApplication(ctx, applicationId)
  if (await isParty(ctx, applicationId)) throw forbidden('party-to-application')
  const { facts, settings, clocks } = await openCase(ctx, applicationId)
  const parties = await fileParties(ctx, applicationId)
  const decisions = await fileDecisions(ctx, applicationId)
  const last = decisions.at(-1)
  const pending = application.status === 'proposed' && last ? { kind: last.kind, amountCents: last.amountCents, decidedBy: last.decidedBy.personId } : null
  const loan = await ctx.em.findOne(Loan, { applicationId })
  const { reference, version, status, locale, receivedOn, completedOn, respondBy, decidedOn } = application
  return {
    applicationId, reference, version, status, locale, receivedOn: receivedOn ?? ctx.businessDate, completedOn, respondBy, decidedOn,
    officer: await officerOf(ctx, application),
    deadline: legalDeadline(facts, settings, ctx.businessDate),
    clocks: clocks.map(({ kind, on }) => ({ kind, on })),
    parties, decisions,
    ...await askedIn(ctx, application),
    textVersions: application.textVersions,
    consents: await fileConsents(ctx, applicationId),
    help: await fileHelp(ctx, applicationId),
    missing: await missingOf(ctx, applicationId) as ApplicationFile['missing'],
    papersToLookAt: await papersToLookAt(ctx, applicationId),
    vouching: await fileVouching(ctx, application),
    fundraising: await fundraisingOf(ctx, applicationId),
    milestones: await fileMilestones(ctx, applicationId),
    notices: await fileNotices(ctx, applicationId),
    letters: await fileLetters(ctx, applicationId),
    loanId: loan?.id ?? null,
    authority: await authorityOver(ctx, application, await conflictsIn(ctx, applicationId), pending),
  }
}

async function officerOf(ctx: Context, { officerId }: Application): Promise<ApplicationFile['officer']> {
  const officer = officerId === null ? null : await ctx.em.findOne(Person, { id: officerId })
  return officer && { personId: officer.id, name: `${officer.givenNames} ${officer.familyNames}` }
}
