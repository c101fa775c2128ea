import { activityInfo } from '@temporalio/activity'
import { readAsSystem, runAsSystem, type SystemRun } from '#platform/context/index.ts'
import type { Dependencies } from '#platform/dependencies.ts'
import { beginDate, closeRange, datesToClose, finishDate, tellRange } from '#services/loans/index.ts'

/** Loans by id, both ends inside. */
export interface LoanRange { from: string; to: string }

interface Night {
  programmeId: string
  /** The workflow's time, ISO 8601 in UTC. */
  now: string
}
interface Dated extends Night { date: string }

/** Idempotent by workflow, step and date (design.md rule 5). */
function runOf({ programmeId, now }: Night, step: string): SystemRun {
  const workflowId = activityInfo().workflowExecution?.workflowId ?? ''
  return { programmeId, now: new Date(now), key: `${workflowId} ${step}`, workflowId }
}

/** What the end-of-day workflow can have done: each is one command or query of a service. */
export function createEndOfDayActivities(deps: Pick<Dependencies, 'orm'>) {
  return {
    /** The business dates that are over and not closed, in order. */
    datesToClose: ({ programmeId, now }: Night): Promise<string[]> =>
      readAsSystem(deps, { programmeId, now: new Date(now) }, datesToClose),

    /** Begins a date, and says which ranges of loans it takes. */
    beginDate: ({ date, ...night }: Dated): Promise<LoanRange[]> =>
      runAsSystem(deps, runOf(night, `begin ${date}`), (ctx) => beginDate(ctx, date)),

    /** First what the books and the lists need, then what people are told: the one does not wait for the other to be undone. */
    closeRange: async ({ date, range, ...night }: Dated & { range: LoanRange }): Promise<void> => {
      await runAsSystem(deps, runOf(night, `close ${date} ${range.from}`), (ctx) => closeRange(ctx, date, range))
      await runAsSystem(deps, runOf(night, `tell ${date} ${range.from}`), (ctx) => tellRange(ctx, date, range))
    },

    finishDate: ({ date, ...night }: Dated): Promise<void> =>
      runAsSystem(deps, runOf(night, `finish ${date}`), (ctx) => finishDate(ctx, date)),
  }
}
export type EndOfDayActivities = ReturnType<typeof createEndOfDayActivities>
