import { faultsOfChange, chargedOffOn } from '#domain/loan-change/change-faults.ts'
import { centsAtStake, daysPutOff, mayChange } from '#domain/loan-change/at-stake.ts'
import { outlookOf, type Outlook } from '#domain/loan-change/outlook.ts'
import type { LoanState } from '#domain/loan/loan-state.ts'
import { type Context, holds } from '#platform/context/index.ts'
import { forbidden, problem, ProblemError } from '#platform/errors/index.ts'
import { officerLimitCents, settingOn } from '#services/programmes/index.ts'
import { requireFeeUnderCap } from '../product-life/fee-under-cap.ts'
import { isParty } from '../access.ts'
import { historyOf, stateOf } from '../history.ts'
import type { LoanRecord } from '../record.ts'
import type { LoanChangeInput } from '../schemas/changes.ts'
import { eventOfChange } from './change-event.ts'
import { withEvent } from './with-event.ts'

/** A change that can be made: the loan without it and with it, as of today, and whether the actor may make it. */
export interface ReviewedChange { was: LoanState; before: Outlook; after: Outlook; isWithinLimit: boolean }

/** @throws 403 for whoever is not officer or finance, or is a party herself: no party decides about her own loan */
export function holdMayChange(ctx: Context, loan?: LoanRecord): void {
  if (!holds(ctx.actor, 'officer', 'finance')) throw forbidden()
  if (loan && isParty(ctx.actor, loan)) throw forbidden('own-loan')
}

/**
 * Holds a change against everything that is known of the loan; writes nothing.
 * @throws 409 `loan-not-funded`, `loan-not-owing`, `already-charged-off`, `not-charged-off`, `refund-without-credit`
 * @throws 422 `change-refused` with everything that is wrong with it; `loan-breaks-cap`
 */
export async function reviewedChange(ctx: Context, loan: LoanRecord, input: LoanChangeInput): Promise<ReviewedChange> {
  const { was, will } = await standing(ctx, loan, input)
  const [before, after] = [outlookOf(was), outlookOf(will)]
  const { mostGivenUpCents } = await settingOn(ctx, 'change-limit')
  const { mostDays } = await settingOn(ctx, 'put-off-limit')
  const isWithinLimit = daysPutOff(before, after) <= mostDays && mayChange(centsAtStake(input, before, after), {
    outstandingCents: before.outstandingCents, changeLimitCents: mostGivenUpCents, officerLimitCents: await officerLimitCents(ctx),
  })
  return { was, before, after, isWithinLimit }
}

/** The loan without a change and with it. @throws as `reviewedChange` */
async function standing(ctx: Context, loan: LoanRecord, input: LoanChangeInput): Promise<{ was: LoanState; will: LoanState }> {
  const was = stateOf(loan, ctx.businessDate)
  if (!was || loan.disbursedOn === null) throw problem('loan-not-funded', { status: 409, params: { status: loan.status } })
  holdFitsStanding(ctx, loan, input)
  const { longestPauseDays } = await settingOn(ctx, 'help')
  const faults = faultsOfChange(input, { history: historyOf(loan, ctx.businessDate), fundedOn: loan.disbursedOn, longestPauseDays })
  if (faults.length > 0) throw problem('change-refused', { status: 422, errors: faults })
  if (input.kind === 'fee') await requireFeeUnderCap(ctx, loan, input)
  return { was, will: withEvent(ctx, loan, eventOfChange(input)).state }
}

/** The same for a change that was proposed some days ago: null where it can be made no longer. */
export async function changeThatStands(ctx: Context, loan: LoanRecord, input: LoanChangeInput): Promise<{ was: LoanState; will: LoanState } | null> {
  try {
    return await standing(ctx, loan, input)
  } catch (error) {
    if (error instanceof ProblemError) return null
    throw error
  }
}

/** What was charged off has no dates and no plan any more. */
const notOfWhatIsLost: ReadonlySet<LoanChangeInput['kind']> = new Set(['charge-off', 'pause', 'due-date-change', 'plan-change', 'ahead-choice', 'fee'])

/** What the loan must be for the change: it owes, except for money that goes back and a rate that reaches back; only what is lost is recovered. */
function holdFitsStanding(ctx: Context, loan: LoanRecord, { kind }: LoanChangeInput): void {
  const isLost = chargedOffOn(historyOf(loan, ctx.businessDate)) !== null
  if (kind === 'recovery' && !isLost) throw problem('not-charged-off', { status: 409 })
  if (isLost && notOfWhatIsLost.has(kind)) throw problem('already-charged-off', { status: 409 })
  if (loan.status === 'paid-off' && kind !== 'refund' && kind !== 'rate-change') throw problem('loan-not-owing', { status: 409 })
}
