import type { Dependencies } from '#platform/dependencies.ts'
import { readAsSystem } from '#platform/context/index.ts'
import { ProblemError } from '#platform/errors/index.ts'
import type { RelayedKind } from '#platform/outbox/relay-deliver.ts'
import { readCase } from '#services/decisions/index.ts'
import { endings, queues, workflowTypes, type ApprovalInput } from './names.ts'

/** What the relay needs of each kind of workflow that an outbox row may be for. */
export function relayedKinds(deps: Pick<Dependencies, 'orm' | 'clock'>, taskQueue: string = queues.cases): Record<string, RelayedKind> {
  return {
    approval: {
      workflowType: workflowTypes.approval,
      taskQueue,
      startWith: ({ programmeId, caseId }): ApprovalInput => ({ programmeId, applicationId: caseId }),
      hasEnded: ({ programmeId, caseId }) => caseHasEnded(deps, { programmeId, applicationId: caseId }),
    },
  }
}

/** Whether the record says that an application needs no workflow: it ended, went back to a draft or is not there. */
export async function caseHasEnded(deps: Pick<Dependencies, 'orm' | 'clock'>, { programmeId, applicationId }: ApprovalInput): Promise<boolean> {
  try {
    const { status } = await readAsSystem(deps, { programmeId, now: deps.clock.now() }, (ctx) => readCase(ctx, { applicationId }))
    return endings.some((ending) => ending === status)
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return true
    throw error
  }
}
