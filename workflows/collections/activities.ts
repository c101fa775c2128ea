import { activityInfo } from '@temporalio/activity'
import { readAsSystem, runAsSystem, type SystemRun } from '#platform/context/index.ts'
import type { Dependencies } from '#platform/dependencies.ts'
import { ProblemError } from '#platform/errors/index.ts'
import { openIncident } from '#platform/incidents/index.ts'
import { readCollections, strikeCollectionsClock } from '#services/loans/index.ts'
import type { CollectionsClockState, CollectionsState } from '#workflows/names.ts'

interface Subject {
  programmeId: string
  loanId: string
  /** The workflow's time, ISO 8601 in UTC. */
  now: string
}

/** Idempotent by workflow, step and date (design.md rule 5). */
function runOf({ programmeId, now }: Subject, step: string): SystemRun {
  const workflowId = activityInfo().workflowExecution?.workflowId ?? ''
  return { programmeId, now: new Date(now), key: `${workflowId} ${step}`, workflowId }
}

/** A case or programme that the record does not know is an answer, not a failure. */
async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return null
    throw error
  }
}

/** What the collections workflow can have done: each is one command or query of a service, the same that routes run. */
export function createCollectionsActivities(deps: Pick<Dependencies, 'orm'>) {
  return {
    /** Where the case of a late loan stands now; null where the record knows none. */
    readCollections: (subject: Subject): Promise<CollectionsState | null> =>
      orNull(readAsSystem(deps, { programmeId: subject.programmeId, now: new Date(subject.now) }, (ctx) => readCollections(ctx, { loanId: subject.loanId }))),

    /** Does what a clock is for where the record still wants it, and answers where the case stands now. */
    strikeCollectionsClock: ({ kind, occurrence, at, ...subject }: Subject & CollectionsClockState): Promise<CollectionsState | null> =>
      orNull(runAsSystem(deps, runOf(subject, `${kind} ${occurrence} ${at}`), (ctx) => strikeCollectionsClock(ctx, { loanId: subject.loanId, kind, occurrence }))),

    /** Tells people that something about this case is not as it should be. */
    openCollectionsIncident: ({ kind, detail, ...subject }: Subject & { kind: string; detail: string }): Promise<void> =>
      runAsSystem(deps, runOf(subject, `${kind} ${detail} ${subject.now}`), (ctx) =>
        openIncident(ctx, { kind, subjectKind: 'loan', subjectId: subject.loanId, detail: { detail } })),
  }
}
export type CollectionsActivities = ReturnType<typeof createCollectionsActivities>
