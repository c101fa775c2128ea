import { Loan } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { cancelLoan } from '#services/loans/index.ts'
import { lockOwnApplication, requireMove } from '../case/application-for.ts'
import { recordChange } from '../case/record-change.ts'
import { closeAssistance } from '../help/close-assistance.ts'
import { applicationView } from '../queries/application.ts'
import type { ApplicationView } from '../schemas.ts'
import { tellApplicants } from '../tell-applicants.ts'

/**
 * Takes back an application, or a draft, as long as no money went out; a loan that was approved for it is given up. No
 * notice of the law is due; the record is kept (12 CFR 1002.12(b)). Asked twice, it is withdrawn once.
 * @throws 404; 409 `application-not-open`, `loan-already-funded`
 */
export async function withdrawApplication(ctx: Context, { applicationId }: { applicationId: string }): Promise<ApplicationView> {
  await lockItsLoan(ctx, applicationId)
  const application = await lockOwnApplication(ctx, applicationId)
  if (application.status === 'withdrawn') return applicationView(ctx, applicationId)
  requireMove(application, 'withdraw')
  await closeAssistance(ctx, applicationId, 'withdrawn')
  // First, so that what hears of the loan's end finds an application that ended by itself.
  application.status = 'withdrawn'
  await ctx.em.flush()
  const loan = await ctx.em.findOne(Loan, { applicationId })
  if (loan) await cancelLoan(ctx, loan.id)
  await recordChange(ctx, application)
  if (application.receivedAt !== null) {
    await tellApplicants(ctx, application, { kind: 'application-withdrawn', occurrence: '', params: { on: { date: ctx.businessDate } } })
  }
  await audit(ctx, { action: 'application-withdrawn', subjectKind: 'application', subjectId: applicationId })
  return applicationView(ctx, applicationId)
}

/** A loan is locked before its application, as by whoever signs or funds it: two who begin at the same moment never wait for each other. */
async function lockItsLoan(ctx: Context, applicationId: string): Promise<void> {
  await ctx.em.execute(
    'select from loan l join application a on a.id = l.application_id where a.id = ? and a.applicant_id = ? for update of l', [applicationId, ctx.actor.personId],
  )
}
