import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker'
import type { Config } from '#platform/config/index.ts'
import type { Dependencies } from '#platform/dependencies.ts'
import { createApprovalActivities } from './approval/activities.ts'
import { bareFailures } from './bare-failures.ts'
import { workflowBundle } from './bundle.ts'
import { createCircleCycleActivities } from './circle-cycle/activities.ts'
import { createCoachingActivities } from './coaching/activities.ts'
import { createCollectionsActivities } from './collections/activities.ts'
import { createEndOfDayActivities } from './end-of-day/activities.ts'
import { queues } from './names.ts'
import type { WorkerTracing } from './tracing.ts'

export interface Workers {
  /** Rejects when a worker fails, resolves after `stop`. */
  ended: Promise<void>
  /** Takes no new task, lets running ones finish for some seconds; unfinished ones are done by another worker. */
  stop(): Promise<void>
}

export interface WorkersOptions {
  deps: Pick<Dependencies, 'orm' | 'clock'>
  temporal: Config['temporal']
  /** Opens the ballots of votes that are over: who holds an office follows from them. */
  fieldKey: Buffer
  /** Other queues than the usual ones: tests have their own. */
  taskQueues?: { cases: string; endOfDay: string }
  tracing?: WorkerTracing | undefined
}

/** One worker a task queue, in this process. Temporal must answer already (untilNamespaceAnswers). */
export async function startWorkers({ deps, temporal, fieldKey, taskQueues = queues, tracing }: WorkersOptions): Promise<Workers> {
  const { address, namespace, apiKey } = temporal
  const connection = await NativeConnection.connect({ address, ...(apiKey === undefined ? {} : { apiKey, tls: true }) })
  const shared = {
    connection, namespace, workflowBundle: await workflowBundle({ traced: tracing !== undefined }),
    interceptors: { activity: [...(tracing?.activityInterceptors ?? []), () => ({ inbound: bareFailures })] },
    ...(tracing && { sinks: tracing.sinks }),
    shutdownGraceTime: '5 seconds', shutdownForceTime: '8 seconds',
  } satisfies Partial<WorkerOptions>
  const activities = { ...createApprovalActivities(deps), ...createCoachingActivities(deps), ...createCollectionsActivities(deps), ...createCircleCycleActivities({ ...deps, fieldKey }) }
  const workers = await Promise.all([
    Worker.create({ ...shared, taskQueue: taskQueues.cases, activities, maxConcurrentActivityTaskExecutions: 16 }),
    Worker.create({ ...shared, taskQueue: taskQueues.endOfDay, activities: createEndOfDayActivities(deps), maxConcurrentActivityTaskExecutions: 4 }),
  ])
  const stopAll = () => { for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown() }
  const ended = Promise.all(workers.map((worker) => worker.run().finally(stopAll))).then(() => connection.close())
  return {
    ended,
    async stop() {
      stopAll()
      await ended
    },
  }
}
