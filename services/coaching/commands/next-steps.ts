import { NextStep } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { lockOwnPlan, lockPlanForCoach } from '../plan/plan-for.ts'
import type { AddNextStep } from '../schemas/writing.ts'

/** Something agreed that she does next. @throws 404 for whoever is not her coach; 422 `date-is-past` */
export async function addNextStep(ctx: Context, { loanId, id, body, dueOn = null }: AddNextStep & { loanId: string }): Promise<{ stepId: string }> {
  const plan = await lockPlanForCoach(ctx, loanId)
  if (dueOn !== null && dueOn < ctx.businessDate) {
    throw problem('invalid-request', { status: 422, errors: [{ path: 'dueOn', code: 'date-is-past', params: { earliest: ctx.businessDate } }] })
  }
  ctx.em.create(NextStep, { id, planId: plan.id, talkId: null, body, dueOn, addedBy: ctx.actor.personId ?? '', addedAt: ctx.now, doneAt: null, doneBy: null, droppedAt: null })
  await ctx.em.flush()
  return { stepId: id }
}

/** She did it, or did not after all. @throws 404 for whoever is not coached around this loan */
export async function tickNextStep(ctx: Context, { loanId, stepId, done }: { loanId: string; stepId: string; done: boolean }): Promise<{ stepId: string; done: boolean }> {
  const plan = await lockOwnPlan(ctx, loanId)
  const step = await ctx.em.findOne(NextStep, { id: stepId, planId: plan.id, droppedAt: null })
  if (!step) throw notFound()
  if ((step.doneAt !== null) !== done) {
    step.doneAt = done ? ctx.now : null
    step.doneBy = done ? ctx.actor.personId : null
  }
  await ctx.em.flush()
  return { stepId, done }
}

/** It is not needed any more; it leaves her list and stays in the record. @throws 404 for whoever is not her coach */
export async function dropNextStep(ctx: Context, { loanId, stepId }: { loanId: string; stepId: string }): Promise<{ stepId: string; done: boolean }> {
  const plan = await lockPlanForCoach(ctx, loanId)
  const step = await ctx.em.findOne(NextStep, { id: stepId, planId: plan.id })
  if (!step) throw notFound()
  step.droppedAt ??= ctx.now
  await ctx.em.flush()
  return { stepId, done: step.doneAt !== null }
}
