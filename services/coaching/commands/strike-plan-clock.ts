import { CoachingMilestone } from '#db/entities/index.ts'
import { coachingClockMakesSense, type CoachingClockKind } from '#domain/coaching/clocks.ts'
import type { Context } from '#platform/context/index.ts'
import type { CoachingState } from '#workflows/names.ts'
import { lockPlan } from '../plan/plan-for.ts'
import { openPlan, planState, readPlan } from '../plan/read-plan.ts'
import { closePlan, remindOfTalk, sendMissedToOfficer, tellMissed, type Strike } from '../strikes.ts'

/** What each clock is for. */
const strikes: Record<CoachingClockKind, (strike: Strike) => Promise<void>> = {
  'talk-reminder': remindOfTalk,
  'talk-missed': tellMissed,
  'missed-to-officer': sendMissedToOfficer,
  'plan-closes': closePlan,
}

/**
 * Does what a clock of a plan is for, once in its life, where the record still wants it: a clock that is not due, was
 * struck, or belongs to a talk that was held meanwhile changes nothing. What is too late to make sense is recorded as
 * passed over, so that no clock is ever struck again and again.
 * @returns where the plan stands now: the workflow that asked gets no outbox row
 * @throws 404 `not-found`
 */
export async function strikePlanClock(ctx: Context, due: { loanId: string; kind: CoachingClockKind; occurrence: string }): Promise<CoachingState> {
  const plan = await lockPlan(ctx, due.loanId)
  const open = await openPlan(ctx, due.loanId)
  const clock = open.clocks.find(({ kind, occurrence }) => kind === due.kind && occurrence === due.occurrence)
  const checkpoint = open.checkpoints.find(({ key }) => key === clock?.checkpoint)
  if (!clock || !checkpoint || clock.at > ctx.now) return planState(open)
  const passedOver = !coachingClockMakesSense(clock, open.facts, open.settings, ctx.businessDate)
  ctx.em.create(CoachingMilestone, {
    planId: plan.id, kind: clock.kind, occurrence: clock.occurrence, businessDate: ctx.businessDate,
    detail: { dueOn: clock.on, ...(passedOver && { passedOver }) },
  })
  await ctx.em.flush()
  if (!passedOver) await strikes[clock.kind]({ ctx, plan, open, clock, checkpoint })
  return readPlan(ctx, { loanId: due.loanId })
}
