import { Client } from 'pg'
import type { FastifyBaseLogger } from 'fastify'
import { z } from 'zod'
import type { SessionCache } from './session-cache.ts'

/** PostgreSQL carries every revocation and change of grants to every process on this channel, at commit. */
export const sessionChannel = 'molino_session'

const message = z.union([z.object({ session: z.uuid() }), z.object({ person: z.uuid() })])

const firstRetryMs = 250
const lastRetryMs = 10_000

function apply(cache: SessionCache, payload: string): void {
  let json: unknown
  try { json = JSON.parse(payload) } catch { json = undefined }
  const read = message.safeParse(json)
  if (!read.success) cache.forgetAll()
  else if ('session' in read.data) cache.forgetSession(read.data.session)
  else cache.forgetPerson(read.data.person)
}

/**
 * Keeps a connection on which this process hears of revoked sessions and changed grants. While it is away nothing cached
 * is believed: every request asks the database.
 */
export class SessionListener {
  #cache: SessionCache
  #url: string
  #log: FastifyBaseLogger
  #client: Client | undefined
  #retry: NodeJS.Timeout | undefined
  #retryMs = firstRetryMs
  #stopped = false

  constructor(cache: SessionCache, url: string, log: FastifyBaseLogger) {
    this.#cache = cache
    this.#url = url
    this.#log = log
  }

  async start(): Promise<void> {
    const client = new Client({ connectionString: this.#url, application_name: 'molino-sessions', keepAlive: true })
    client.on('error', () => this.#lost(client))
    client.on('end', () => this.#lost(client))
    client.on('notification', ({ payload }) => apply(this.#cache, payload ?? ''))
    this.#client = client
    try {
      await client.connect()
      await client.query(`listen ${sessionChannel}`)
    } catch {
      this.#lost(client)
      return
    }
    // What changed while nobody listened is unknown.
    this.#cache.forgetAll()
    this.#cache.trusted = true
    this.#retryMs = firstRetryMs
  }

  #lost(client: Client): void {
    if (this.#client !== client) return
    this.#client = undefined
    this.#cache.trusted = false
    this.#cache.forgetAll()
    client.end().catch(() => {})
    if (this.#stopped) return
    this.#log.warn({ retryMs: this.#retryMs }, 'no news of sessions: asking the database for each request')
    this.#retry = setTimeout(() => { void this.start() }, this.#retryMs)
    this.#retry.unref()
    this.#retryMs = Math.min(this.#retryMs * 2, lastRetryMs)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#cache.trusted = false
    clearTimeout(this.#retry)
    await this.#client?.end().catch(() => {})
  }
}
