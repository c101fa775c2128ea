import { setTimeout as pause } from 'node:timers/promises'
import type { Dependencies } from '#platform/dependencies.ts'
import { forgetOldAnswers } from '#platform/idempotency/forget-answers.ts'
import { removeAbandonedUploads } from '#services/intake/index.ts'

const hourMs = 3_600_000

/** Once an hour, removes what somebody began to send and nobody went on with for a day, and answers kept for repeats that no longer come. Any number of workers may do so. */
export async function tidyUp({ orm, clock, signal, onError }: Pick<Dependencies, 'orm' | 'clock'> & { signal: AbortSignal; onError: (error: unknown) => void }): Promise<void> {
  while (!signal.aborted) {
    await removeAbandonedUploads(orm.em.fork(), clock.now()).catch(onError)
    await forgetOldAnswers(orm.em.fork(), clock.now()).catch(onError)
    await pause(hourMs, undefined, { signal }).catch(() => undefined)
  }
}
