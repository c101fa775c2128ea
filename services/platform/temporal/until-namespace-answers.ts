import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from '@temporalio/client'

/**
 * Waits until Temporal answers for the client's namespace: a worker that starts earlier would exit.
 * @param signal ends the waiting, with its reason as the error
 */
export async function untilNamespaceAnswers(client: Client, signal?: AbortSignal): Promise<void> {
  const { namespace } = client.options
  for (;;) {
    signal?.throwIfAborted()
    try {
      await client.withDeadline(Date.now() + 2_000, () => client.workflowService.describeNamespace({ namespace }))
      return
    } catch {
      await pause(250, undefined, { signal })
    }
  }
}
