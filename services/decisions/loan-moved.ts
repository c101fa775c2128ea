import type { Context } from '#platform/context/index.ts'
import { on, type Event } from '#platform/events/index.ts'
import { lockApplication, recordChange } from '#services/intake/index.ts'

/**
 * A loan was signed, is to be signed again, was funded or given up: its application's case is another one now, and its workflow hears it in the same
 * transaction. A case that had ended before, such as one withdrawn together with its loan, has nobody left to tell.
 */
async function caseMoved(ctx: Context, { applicationId }: Event<'loan-signed' | 'loan-to-sign-again' | 'loan-funded' | 'loan-cancelled'>): Promise<void> {
  const application = await lockApplication(ctx, applicationId)
  if (application.status === 'approved') await recordChange(ctx, application)
}

/** Registered once, as the service is loaded. */
export function followLoans(): void {
  on('loan-signed', caseMoved)
  on('loan-to-sign-again', caseMoved)
  on('loan-funded', caseMoved)
  on('loan-cancelled', caseMoved)
}
