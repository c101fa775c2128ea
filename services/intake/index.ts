import type { FastifyPluginAsync } from 'fastify'
import './words/index.ts'
import { routes } from './routes.ts'

export { isParty, lockApplication, lockForOfficer, requireMove, requireVersion } from './case/application-for.ts'
export { hersToSend, missingOf, stillMissing, type Missing } from './case/missing-of.ts'
export { applicantsAmong, partiesOf, type Party } from './case/parties-of.ts'
export { askedPeople, type AskedPerson } from './case/vouch-rows.ts'
export { vouchingOf } from './case/vouching-of.ts'
export { caseState, openCase, readCase, type OpenCase } from './case/read-case.ts'
export { recordChange } from './case/record-change.ts'
export { acceptInvitation } from './commands/accept-invitation.ts'
export { askForMissing } from './commands/ask-for-missing.ts'
export { inviteParty, reissueInvitation } from './commands/invite-party.ts'
export { removeAbandonedUploads } from './commands/remove-abandoned-uploads.ts'
export { resolveMissing } from './commands/resolve-missing.ts'
export { saveAnswers } from './commands/save-answers.ts'
export { startApplication } from './commands/start-application.ts'
export { submitApplication } from './commands/submit-application.ts'
export { withdrawApplication } from './commands/withdraw-application.ts'
export { giveVouch } from './commands/give-vouch.ts'
export { inviteVoucher } from './commands/invite-voucher.ts'
export { invitationLinks, vouchLinks, type InvitationLinks, type VouchLinks } from './invitation-links.ts'
export { productOffered } from './product-offered.ts'
export { applicationView } from './queries/application.ts'
export { fileVouching } from './queries/file-vouching.ts'
export { statementFor } from './queries/vouch-invitation.ts'
export { missingSchema } from './schemas/missing.ts'
export { fileVouchingSchema } from './schemas/vouching.ts'
export { applicationInWords, tellApplicants } from './tell-applicants.ts'
export { consentTextVersion } from './words/consent.ts'
export { lenderInWords } from './words/lender.ts'
export { missingList } from './words/missing-list.ts'

/** Asking: applications, their parties and invitations, what is missing, and everybody's notices. */
const intake: FastifyPluginAsync = async (app) => {
  await app.register(routes)
}
export default intake
