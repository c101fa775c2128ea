import { Milestone } from '#db/entities/index.ts'
import { stillMakesSense, type ClockKind } from '#domain/application/clocks.ts'
import type { Context } from '#platform/context/index.ts'
import { caseState, lockApplication, openCase, readCase } from '#services/intake/index.ts'
import type { CaseState } from '#workflows/names.ts'
import { expireCounteroffer } from '../strikes/counteroffer.ts'
import { closeIncomplete, remindOfMissing, sendIncompletenessNotice } from '../strikes/incomplete.ts'
import type { Strike } from '../strikes/strike.ts'
import { escalateToAdministrators, escalateToOfficer, escalateToOthers, recordBreach } from '../strikes/undecided.ts'
import { tellOfUnseen } from '../strikes/unseen.ts'
import { offerAnotherWay, remindOfVouches } from '../strikes/vouching.ts'
import { remindToSign } from '../strikes/unsigned.ts'

/** What each clock is for. */
const strikes: Record<ClockKind, (strike: Strike) => Promise<void>> = {
  'missing-items-reminder': remindOfMissing,
  'incompleteness-notice': sendIncompletenessNotice,
  'close-incomplete': closeIncomplete,
  'vouch-reminder': remindOfVouches,
  'vouching-window': offerAnotherWay,
  'papers-unseen': tellOfUnseen,
  'escalation-15': escalateToOfficer,
  'escalation-25': escalateToOthers,
  'escalation-28': escalateToAdministrators,
  'breach-30': recordBreach,
  'counter-expiry': expireCounteroffer,
  'adverse-action-90': expireCounteroffer,
  'sign-reminder': remindToSign,
}

/**
 * Does what a clock of an application is for, once in its life, where the record still wants it: a clock that is not due,
 * was struck, or belongs to a status the application has left changes nothing. What is too late to make sense is recorded
 * as passed over, so that no clock is ever struck again and again.
 * @returns where the case stands now: the workflow that asked gets no outbox row
 * @throws 404 `not-found`
 */
export async function strikeClock(ctx: Context, due: { applicationId: string; kind: ClockKind; occurrence: string }): Promise<CaseState> {
  const application = await lockApplication(ctx, due.applicationId)
  const open = await openCase(ctx, application.id)
  const clock = open.clocks.find(({ kind, occurrence }) => kind === due.kind && occurrence === due.occurrence)
  if (!clock || clock.at > ctx.now) return caseState(open)
  const passedOver = !stillMakesSense(clock, open.facts, open.settings, ctx.businessDate)
  ctx.em.create(Milestone, {
    applicationId: application.id, kind: clock.kind, occurrence: clock.occurrence, businessDate: ctx.businessDate,
    detail: { dueOn: clock.on, ...(passedOver && { passedOver }) },
  })
  await ctx.em.flush()
  if (!passedOver) await strikes[clock.kind]({ ctx, application, open, clock })
  return readCase(ctx, { applicationId: application.id })
}
