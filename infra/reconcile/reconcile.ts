import { ScheduleNotFoundError } from '@temporalio/client'
import type { RelayDependencies } from '#platform/outbox/relay.ts'
import { endOfDayId } from '#workflows/names.ts'
import { ensureEndOfDay } from '#workflows/schedules.ts'
import { reconcileCases } from './cases.ts'
import type { Finding } from './finding.ts'
import { endOrphans } from './orphans.ts'
import { deliverWaitingRows } from './waiting-rows.ts'

export interface ReconcileOptions extends RelayDependencies {
  /** Other than the usual ones in tests. */
  taskQueues?: { cases: string; endOfDay: string }
}

/**
 * Has workflows agree with the record again, whatever happened to either (design.md rule 6): messages are delivered,
 * what is missing is started, what is not wanted is ended, and the rest read their case again. A worker must be running.
 * @returns what did not agree; nothing where all was well
 */
export async function reconcile(options: ReconcileOptions): Promise<Finding[]> {
  return [
    ...await deliverWaitingRows(options),
    ...await reconcileCases({ ...options, ...(options.taskQueues && { taskQueue: options.taskQueues.cases }) }),
    ...await endOrphans(options),
    ...await reconcileSchedules(options),
  ]
}

async function reconcileSchedules({ orm, temporal, taskQueues }: ReconcileOptions): Promise<Finding[]> {
  const programmes = await orm.em.fork().execute<{ id: string; timeZone: string }[]>('select id, time_zone as "timeZone" from programme')
  const findings: Finding[] = []
  for (const programme of programmes) {
    const subject = endOfDayId(programme.id)
    try {
      await temporal.schedule.getHandle(subject).describe()
    } catch (error) {
      if (!(error instanceof ScheduleNotFoundError)) throw error
      await ensureEndOfDay(temporal, programme, taskQueues?.endOfDay)
      findings.push({ code: 'schedule-missing', subject, mended: true })
    }
  }
  return findings
}
