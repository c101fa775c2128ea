import type { Application } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { tellWorkflow } from '#platform/outbox/index.ts'
import { approvalWorkflowId, caseChanged, workflowTypes } from '#workflows/names.ts'
import { readCase } from './read-case.ts'

/**
 * Records that an application changed in a way its workflow must hear: the version rises by one and, once it was
 * submitted, one outbox row carries the whole new state. Called once a command, after its last change. The first row of
 * an application starts its workflow.
 */
export async function recordChange(ctx: Context, application: Application): Promise<void> {
  application.version += 1
  await ctx.em.flush()
  // A draft has no workflow, nor does one that was withdrawn as a draft.
  if (application.receivedAt === null) return
  await tellWorkflow(ctx, {
    kind: workflowTypes.approval,
    workflowId: approvalWorkflowId(application.id),
    caseId: application.id,
    caseVersion: application.version,
    message: caseChanged.name,
    payload: await readCase(ctx, { applicationId: application.id }),
  })
}
