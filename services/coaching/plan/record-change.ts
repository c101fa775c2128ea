import type { CoachingPlan } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { tellWorkflow } from '#platform/outbox/index.ts'
import { coachingChanged, coachingWorkflowId, workflowTypes } from '#workflows/names.ts'
import { openPlan, planState } from './read-plan.ts'

/**
 * Records that a plan changed in a way its workflow must hear: the version rises by one and one outbox row carries the
 * whole new state. Called once a command, after its last change, on a plan whose row is locked. The first row of a plan
 * starts its workflow. A plan whose last talk was held or is not needed ends with it.
 */
export async function recordPlanChange(ctx: Context, plan: CoachingPlan): Promise<void> {
  plan.version += 1
  const last = (await openPlan(ctx, plan.loanId)).checkpoints.find(({ kind }) => kind === 'completion')
  if (plan.status === 'paid-off' && (last?.settled === 'done' || last?.settled === 'skipped')) {
    plan.status = 'completed'
    plan.endedOn = ctx.businessDate
  }
  await tellWorkflow(ctx, {
    kind: workflowTypes.coaching,
    workflowId: coachingWorkflowId(plan.loanId),
    caseId: plan.loanId,
    caseVersion: plan.version,
    message: coachingChanged.name,
    payload: planState(await openPlan(ctx, plan.loanId)),
  })
}
