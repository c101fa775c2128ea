import { readdir, readFile, writeFile } from 'node:fs/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { WorkflowHandle } from '@temporalio/client'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'

const folder = new URL('../histories/', import.meta.url)
const ending = '.json.gz'

/** Keeps what a workflow did, event by event, where RECORD_HISTORIES is set (npm run record:histories). */
export async function recordHistory(name: string, handle: WorkflowHandle): Promise<void> {
  if (!process.env.RECORD_HISTORIES) return
  const history: unknown = JSON.parse(historyToJSON(await handle.fetchHistory()))
  await writeFile(new URL(`${name}${ending}`, folder), gzipSync(JSON.stringify(history), { level: 9 }))
}

/** Every recorded history, by name. */
export async function recordedHistories(): Promise<{ name: string; history: unknown }[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(ending)).toSorted()
  return Promise.all(files.map(async (file) => (
    { name: file.slice(0, -ending.length), history: JSON.parse(gunzipSync(await readFile(new URL(file, folder))).toString()) as unknown }
  )))
}
