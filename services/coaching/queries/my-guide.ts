import { nextCheckpoint } from '#domain/coaching/checkpoints.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { lenderInWords } from '#services/intake/index.ts'
import { personSeen } from '../plan/people.ts'
import { isCoached } from '../plan/plan-for.ts'
import { planRows } from '../plan/plan-facts.ts'
import { openPlan } from '../plan/read-plan.ts'
import type { MyGuide } from '../schemas/reading.ts'
import { openHelp, sharedNotesOf, stepsOf, viewOf } from './plan-rows.ts'

/** Her guide, for her: who, when they talk, what she does next, what was written down for her. Nothing private is read. @throws 404 */
export async function myGuide(ctx: Context, loanId: string): Promise<MyGuide> {
  if (!await isCoached(ctx, loanId)) throw notFound()
  const { lenderPhone } = await lenderInWords(ctx)
  const [row] = await planRows(ctx, 'c.loan_id = ?', [loanId])
  if (!row) return { status: null, coach: null, officePhone: lenderPhone, next: null, nextSteps: [], notes: [], help: null }
  const plan = await openPlan(ctx, loanId)
  // A talk whose day has passed is for her coach to call about, not for her to be told of.
  const next = nextCheckpoint(plan.checkpoints, ctx.businessDate)
  return {
    status: plan.facts.status, coach: await personSeen(ctx, plan.coachId), officePhone: lenderPhone,
    next: next ? viewOf(next, plan.settings, ctx.businessDate) : null,
    nextSteps: await stepsOf(ctx, plan.planId), notes: await sharedNotesOf(ctx, plan.planId), help: await openHelp(ctx, plan.planId),
  }
}
