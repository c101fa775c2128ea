import { activityInfo } from '@temporalio/activity'
import { readAsSystem, runAsSystem, type SystemRun } from '#platform/context/index.ts'
import type { Dependencies } from '#platform/dependencies.ts'
import { ProblemError } from '#platform/errors/index.ts'
import { openIncident } from '#platform/incidents/index.ts'
import { readCircle, strikeCircleClock } from '#services/circles/index.ts'
import type { CircleClockState, CircleState } from '#workflows/names.ts'

interface Subject {
  programmeId: string
  circleId: string
  /** The workflow's time, ISO 8601 in UTC. */
  now: string
}

/** Idempotent by workflow, step and date (design.md rule 5). */
function runOf({ programmeId, now }: Subject, step: string): SystemRun {
  const workflowId = activityInfo().workflowExecution?.workflowId ?? ''
  return { programmeId, now: new Date(now), key: `${workflowId} ${step}`, workflowId }
}

/** A circle or programme that the record does not know is an answer, not a failure. */
async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return null
    throw error
  }
}

/** What the workflow of a circle can have done: each is one command or query of a service, the same that routes run. */
export function createCircleCycleActivities(deps: Pick<Dependencies, 'orm'> & { fieldKey: Buffer }) {
  return {
    /** Where a circle stands now; null where the record knows none that has begun. */
    readCircle: (subject: Subject): Promise<CircleState | null> =>
      orNull(readAsSystem(deps, { programmeId: subject.programmeId, now: new Date(subject.now) }, (ctx) => readCircle(ctx, { circleId: subject.circleId }))),

    /** Does what a clock is for where the record still wants it, and answers where the circle stands now. */
    strikeCircleClock: ({ kind, occurrence, at, ...subject }: Subject & CircleClockState): Promise<CircleState | null> =>
      orNull(runAsSystem(deps, runOf(subject, `${kind} ${occurrence} ${at}`), (ctx) => strikeCircleClock(ctx, deps.fieldKey, { circleId: subject.circleId, kind, occurrence }))),

    /** Tells people that something about this circle's cycle is not as it should be. */
    openCircleIncident: ({ kind, detail, ...subject }: Subject & { kind: string; detail: string }): Promise<void> =>
      runAsSystem(deps, runOf(subject, `${kind} ${detail} ${subject.now}`), (ctx) =>
        openIncident(ctx, { kind, subjectKind: 'circle', subjectId: subject.circleId, detail: { detail } })),
  }
}
export type CircleCycleActivities = ReturnType<typeof createCircleCycleActivities>
