import { Milestone } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { on, type Event } from '#platform/events/index.ts'
import { lockApplication, recordChange } from '#services/intake/index.ts'

/**
 * A loan was signed, funded or given up: its application's case is another one now, and its workflow hears it in the same
 * transaction. A case that had ended before, such as one withdrawn together with its loan, has nobody left to tell.
 */
async function caseMoved(ctx: Context, { applicationId }: { applicationId: string }): Promise<void> {
  const application = await lockApplication(ctx, applicationId)
  if (application.status === 'approved') await recordChange(ctx, application)
}

/** The agreement was made anew: the days after which its parties are reminded to sign count from today. */
async function toBeSignedAgain(ctx: Context, { applicationId, agreementId }: Event<'loan-to-sign-again'>): Promise<void> {
  ctx.em.create(Milestone, { applicationId, kind: 'to-sign-again', occurrence: agreementId, businessDate: ctx.businessDate })
  await caseMoved(ctx, { applicationId })
}

/** Registered once, as the service is loaded. */
export function followLoans(): void {
  on('loan-signed', caseMoved)
  on('loan-to-sign-again', toBeSignedAgain)
  on('loan-funded', caseMoved)
  on('loan-cancelled', caseMoved)
}
