import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { outboxChannel } from './tell-workflow.ts'

export interface Listener {
  stop(): Promise<void>
}

const reconnectAfterMs = 1_000

/**
 * Calls `ring` whenever a row was committed to the outbox, on a connection of its own that is made again when it breaks.
 * What is missed meanwhile the relay finds by looking.
 */
export function listenForRows(url: string, ring: () => void): Listener {
  const ending = new AbortController()

  async function listenOnce(): Promise<void> {
    const client = new Client({ connectionString: url, application_name: 'molino-relay' })
    const broken = new Promise<void>((resolve) => { client.once('end', resolve).on('error', () => resolve()) })
    const stopped = new Promise<void>((resolve) => { ending.signal.addEventListener('abort', () => resolve(), { once: true }); if (ending.signal.aborted) resolve() })
    try {
      await client.connect()
      client.on('notification', ring)
      await client.query(`listen ${outboxChannel}`)
      ring()
      await Promise.race([broken, stopped])
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  async function listen(): Promise<void> {
    while (!ending.signal.aborted) {
      await listenOnce().catch(() => undefined)
      await pause(reconnectAfterMs, undefined, { signal: ending.signal }).catch(() => undefined)
    }
  }

  const listening = listen()
  return {
    async stop() {
      ending.abort()
      await listening
    },
  }
}
