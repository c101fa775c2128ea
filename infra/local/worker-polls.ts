import { hostname } from 'node:os'
import { connectTemporal } from '#platform/temporal/index.ts'
import type { Config } from '#platform/config/index.ts'

/** Whether the worker with this process number asks Temporal for work: its own word that it started would come too early. */
export async function workerPolls(config: Config['temporal'], taskQueue: string, pid: number): Promise<boolean> {
  const temporal = connectTemporal(config)
  try {
    const { pollers } = await temporal.client.withDeadline(Date.now() + 2_000, () => temporal.client.workflowService.describeTaskQueue({
      namespace: config.namespace, taskQueue: { name: taskQueue },
    }))
    return pollers.some((poller) => poller.identity === `${pid}@${hostname()}`)
  } catch {
    return false
  } finally {
    await temporal.close()
  }
}
