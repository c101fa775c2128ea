import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { Client as PostgresClient } from 'pg'
import { connectTemporal } from '#platform/temporal/index.ts'
import type { RunningMolino } from '#test/support/running-molino.ts'

/** A word as it could stand somewhere: as it is, as a URL writes it, or as bytes that a dump prints in hex. */
const writings = (word: string): readonly string[] => [
  word, encodeURIComponent(word), Buffer.from(word).toString('hex'), Buffer.from(word).toString('base64').replace(/=+$/, ''),
]

/** Seven digits stand by chance within the many keys and hashes of a dump, which are hexadecimal: a number ends where they do. */
const standsIn = (text: string, writing: string): boolean => (
  /^\d+$/.test(writing) ? new RegExp(`(?<![\\da-f])${writing}(?![\\da-f])`).test(text) : text.includes(writing.toLowerCase())
)

/** Which of the words stand in a text. */
export function foundIn(text: string, words: readonly string[]): readonly string[] {
  const lower = text.toLowerCase()
  return words.filter((word) => writings(word).some((writing) => standsIn(lower, writing)))
}

/** Every row of every table, as a dump would print it. */
async function dumpOf(molino: RunningMolino): Promise<string> {
  const client = new PostgresClient({ connectionString: molino.database.ownerUrl })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>("select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
    const parts: string[] = []
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`)
      parts.push(`-- ${name}`, ...rows.map(({ row }) => row))
    }
    return parts.join('\n')
  } finally {
    await client.end()
  }
}

/** Every event of every workflow that ran, with its payloads in clear. */
async function historiesOf(molino: RunningMolino): Promise<string> {
  const temporal = connectTemporal({ ...molino.temporal, apiKey: undefined })
  const parts: string[] = []
  try {
    for await (const { workflowId, runId } of temporal.client.workflow.list()) {
      const history = await temporal.client.workflow.getHandle(workflowId, runId).fetchHistory()
      // Payloads are bytes in the history: JSON as text.
      parts.push(workflowId, JSON.stringify(history, (_key, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value)))
    }
  } finally {
    await temporal.close()
  }
  return parts.join('\n')
}

export interface Secrets {
  /** What stands encrypted in the database, and nowhere in clear: identity numbers, birth dates. */
  encrypted: readonly string[]
  /** What people know about people: names, phones, mails, what they wrote. It may stand in the record and nowhere else. */
  personal: readonly string[]
  /** Every address that a browser asked for. */
  urls: readonly string[]
}

/**
 * Looks for what people gave us, after they have: encrypted fields cannot be read in a dump; nothing personal stands in
 * logs, in URLs or in the histories of workflows.
 */
export async function nothingLeaked(molino: RunningMolino, { encrypted, personal, urls }: Secrets): Promise<void> {
  const dump = await dumpOf(molino)
  assert.ok(foundIn(dump, personal).length > 0, 'the search finds what is there: names stand in the record')
  assert.deepEqual(foundIn(dump, encrypted), [], 'can be read in a dump')
  const histories = await historiesOf(molino)
  assert.ok(histories.includes('Application:'), 'there are histories to look at')
  assert.deepEqual(foundIn(histories, [...encrypted, ...personal]), [], 'stands in a workflow’s history')
  const logs = await Promise.all(molino.logFiles.map((file) => readFile(file, 'utf8')))
  assert.ok(logs.some((log) => log.includes('request')), 'the logs say something')
  assert.deepEqual(foundIn(logs.join('\n'), [...encrypted, ...personal]), [], 'stands in a log')
  assert.ok(urls.length > 10, 'addresses were asked for')
  assert.deepEqual(foundIn(urls.map((url) => decodeURIComponent(url)).join('\n'), [...encrypted, ...personal]), [], 'stands in a URL')
}
