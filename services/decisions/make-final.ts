import type { Application, Decision } from '#db/entities/index.ts'
import { isAllowed, type ApplicationMove, type ApplicationStatus } from '#domain/application/life.ts'
import { counterofferExpiresOn } from '#domain/decision/counteroffer.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { poolBehind, recordChange } from '#services/intake/index.ts'
import { openLoan } from '#services/loans/index.ts'
import { backLoan, holdRoom, roomHeldFor } from '#services/pools/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { sendAdverseAction, sendApproval, sendCounteroffer, type ActionTaken } from './letters.ts'

/** @throws 409 `application-not-open`: the table of applications' lives does not know this step */
export function moveTo(application: Application, move: ApplicationMove, to: ApplicationStatus): void {
  if (!isAllowed(application.status, move, to)) throw problem('application-not-open', { status: 409, params: { status: application.status, move } })
  application.status = to
}

/**
 * Makes a decision count: a loan is opened, a counteroffer made, or the application declined; everyone who asked is told,
 * and the workflow hears it, in this one transaction.
 */
export async function makeFinal(ctx: Context, application: Application, decision: Decision, move: 'decide' | 'agree-to-decision'): Promise<void> {
  decision.finalOn = ctx.businessDate
  if (decision.kind === 'approve') await grant(ctx, application, decision, move)
  else if (decision.kind === 'decline') await decline(ctx, application, decision, move, 'declined')
  else await offer(ctx, application, decision, move)
}

/**
 * Grants the decision's own terms: the amount asked, or that of an accepted counteroffer. Where a partner's pool stands
 * behind it, the room is taken now; for a counteroffer it was kept since it was made.
 * @throws 409 `pool-headroom-short`
 */
export async function grant(
  ctx: Context, application: Application, decision: Decision, move: 'decide' | 'agree-to-decision' | 'accept-counteroffer',
): Promise<void> {
  const { amountCents, installments, productVersionId } = decision
  if (amountCents === null || installments === null || productVersionId === null) throw new Error('a grant has terms')
  moveTo(application, move, 'approved')
  application.decidedOn = ctx.businessDate
  await ctx.em.flush()
  const { loanId } = await openLoan(ctx, { applicationId: application.id, decisionId: decision.id, productVersionId, amountCents, installments })
  const behind = await roomHeldFor(ctx, decision.id) ?? await poolBehind(ctx, application.id)
  if (behind) await backLoan(ctx, { ...behind, loanId, amountCents })
  await recordChange(ctx, application)
  await sendApproval(ctx, application, decision, { amountCents, installments })
}

/** Declines with the decision's own reasons, also where a counteroffer was refused or ran out. */
export async function decline(ctx: Context, application: Application, decision: Decision, move: ApplicationMove, action: ActionTaken): Promise<void> {
  moveTo(application, move, 'declined')
  application.decidedOn = ctx.businessDate
  await recordChange(ctx, application)
  await sendAdverseAction(ctx, application, decision, action)
}

/**
 * Makes a counteroffer that she can accept to its last day: where a partner's pool stands behind it, its room is kept.
 * @throws 409 `pool-headroom-short`, to whoever offers and not later to her
 */
async function offer(ctx: Context, application: Application, decision: Decision, move: 'decide' | 'agree-to-decision'): Promise<void> {
  moveTo(application, move, 'countered')
  decision.expiresOn = counterofferExpiresOn(ctx.businessDate, await settingOn(ctx, 'clocks'))
  await ctx.em.flush()
  const behind = await poolBehind(ctx, application.id)
  if (behind) await holdRoom(ctx, { ...behind, decisionId: decision.id, amountCents: decision.amountCents ?? 0 })
  await recordChange(ctx, application)
  await sendCounteroffer(ctx, application, decision)
}
