import { cycleEndings } from '#domain/circle/cycle/cycle-clocks.ts'
import { caseEndings } from '#domain/collections/collections-case.ts'
import type { Dependencies } from '#platform/dependencies.ts'
import { readAsSystem } from '#platform/context/index.ts'
import { ProblemError } from '#platform/errors/index.ts'
import type { RelayedKind } from '#platform/outbox/relay-deliver.ts'
import { readCircle } from '#services/circles/index.ts'
import { readPlan } from '#services/coaching/index.ts'
import { readCase } from '#services/decisions/index.ts'
import { readCollections } from '#services/loans/index.ts'
import { coachingEndings, endings, queues, workflowTypes, type ApprovalInput, type CircleInput, type CoachingInput, type CollectionsInput } from './names.ts'

/** What the relay needs of each kind of workflow that an outbox row may be for. */
export function relayedKinds(deps: Deps, taskQueue: string = queues.cases): Record<string, RelayedKind> {
  return {
    approval: {
      workflowType: workflowTypes.approval,
      taskQueue,
      subjectKind: 'application',
      startWith: ({ programmeId, caseId }): ApprovalInput => ({ programmeId, applicationId: caseId }),
      hasEnded: ({ programmeId, caseId }) => caseHasEnded(deps, { programmeId, applicationId: caseId }),
    },
    coaching: {
      workflowType: workflowTypes.coaching,
      taskQueue,
      subjectKind: 'loan',
      startWith: ({ programmeId, caseId }): CoachingInput => ({ programmeId, loanId: caseId }),
      hasEnded: ({ programmeId, caseId }) => planHasEnded(deps, { programmeId, loanId: caseId }),
    },
    collections: {
      workflowType: workflowTypes.collections,
      taskQueue,
      subjectKind: 'loan',
      startWith: ({ programmeId, caseId }): CollectionsInput => ({ programmeId, loanId: caseId }),
      hasEnded: ({ programmeId, caseId }) => collectionsHaveEnded(deps, { programmeId, loanId: caseId }),
      beginsAnew: ({ caseVersion, payload }) => payload['openedVersion'] === caseVersion,
    },
    circle: {
      workflowType: workflowTypes.circle,
      taskQueue,
      subjectKind: 'circle',
      startWith: ({ programmeId, caseId }): CircleInput => ({ programmeId, circleId: caseId }),
      hasEnded: ({ programmeId, caseId }) => circleHasEnded(deps, { programmeId, circleId: caseId }),
      beginsAnew: ({ caseVersion, payload }) => payload['openedVersion'] === caseVersion,
    },
  }
}

type Deps = Pick<Dependencies, 'orm' | 'clock'>

/** Whether the record says that an application needs no workflow: it ended, went back to a draft or is not there. */
export const caseHasEnded = (deps: Deps, { programmeId, applicationId }: ApprovalInput): Promise<boolean> => isOver(
  readAsSystem(deps, { programmeId, now: deps.clock.now() }, (ctx) => readCase(ctx, { applicationId })), endings)

/** Whether the record says that a coaching plan needs no workflow: it ended or is not there. */
export const planHasEnded = (deps: Deps, { programmeId, loanId }: CoachingInput): Promise<boolean> => isOver(
  readAsSystem(deps, { programmeId, now: deps.clock.now() }, (ctx) => readPlan(ctx, { loanId })), coachingEndings)

/** Whether the record says that a loan needs no collections: it is late no longer, was charged off, or never was late. */
export const collectionsHaveEnded = (deps: Deps, { programmeId, loanId }: CollectionsInput): Promise<boolean> => isOver(
  readAsSystem(deps, { programmeId, now: deps.clock.now() }, (ctx) => readCollections(ctx, { loanId })), caseEndings)

/** Whether the record says that a circle needs no workflow: it has finished, or not begun. */
export const circleHasEnded = (deps: Deps, { programmeId, circleId }: CircleInput): Promise<boolean> => isOver(
  readAsSystem(deps, { programmeId, now: deps.clock.now() }, (ctx) => readCircle(ctx, { circleId })), cycleEndings)

async function isOver(reading: Promise<{ status: string }>, ends: readonly string[]): Promise<boolean> {
  try {
    return ends.includes((await reading).status)
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return true
    throw error
  }
}
