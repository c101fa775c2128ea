import { LockMode } from '@mikro-orm/postgresql'
import { CoachingPlan, LoanParty } from '#db/entities/index.ts'
import { holds, type Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'

/**
 * The plan of a loan of the actor's programme under the lock of its row, which lasts until the transaction ends. Who may
 * do what with it is the caller's to check.
 * @throws 404 `not-found`
 */
export async function lockPlan(ctx: Context, loanId: string): Promise<CoachingPlan> {
  const plan = await findPlan(ctx, loanId)
  if (!plan) throw notFound()
  return plan
}

/** The same, or null: a loan that came from elsewhere may have none. */
export const findPlan = (ctx: Context, loanId: string): Promise<CoachingPlan | null> => ctx.em.findOne(
  CoachingPlan, { loanId, programmeId: ctx.actor.programmeId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
)

/** The same for her coach; whoever is another's does not learn that it is there. */
export async function lockPlanForCoach(ctx: Context, loanId: string): Promise<CoachingPlan> {
  const plan = await lockPlan(ctx, loanId)
  if (!holds(ctx.actor, 'coach') || plan.coachId !== ctx.actor.personId) throw notFound()
  return plan
}

/** The same for those who owe the loan; a guarantor is not coached. */
export async function lockOwnPlan(ctx: Context, loanId: string): Promise<CoachingPlan> {
  const plan = await lockPlan(ctx, loanId)
  if (!await isCoached(ctx, loanId)) throw notFound()
  return plan
}

/** Whether the actor is borrower or co-borrower of a loan. */
export async function isCoached(ctx: Context, loanId: string): Promise<boolean> {
  return ctx.actor.personId !== null
    && await ctx.em.count(LoanParty, { loanId, personId: ctx.actor.personId, role: { $in: ['borrower', 'co-borrower'] } }) > 0
}
