import { readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { WorkflowHandle } from '@temporalio/client'
import { temporal } from '@temporalio/proto'
import type { History } from '@temporalio/worker'

const { History: Message } = temporal.api.history.v1
const folder = new URL('../histories/', import.meta.url)
const ending = '.history.gz'

/**
 * Keeps what a workflow did, event by event, where RECORD_HISTORIES is set (npm run record:histories). As protobuf, for the
 * packages' own conversion to JSON needs one copy of protobufjs and there are several.
 */
export async function recordHistory(name: string, handle: WorkflowHandle): Promise<void> {
  if (!process.env.RECORD_HISTORIES) return
  const fetched = Message.fromObject(await handle.fetchHistory())
  nameNoMachine(fetched)
  const history = Message.encode(fetched).finish()
  await writeFile(new URL(`${name}${ending}`, folder), gzipSync(history, { level: 9 }))
}

/** Which process did it, on which machine, is nobody's business: `123@host` in identities and in the names of sticky queues. */
function nameNoMachine(message: object): void {
  for (const [field, value] of Object.entries(message)) {
    if (typeof value === 'string') Object.assign(message, { [field]: value.replace(`${process.pid}@${hostname()}`, 'recorded') })
    else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) nameNoMachine(value)
  }
}

/** Every recorded history, by name. */
export async function recordedHistories(): Promise<{ name: string; history: History }[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(ending)).toSorted()
  return Promise.all(files.map(async (file) => (
    { name: file.slice(0, -ending.length), history: Message.decode(gunzipSync(await readFile(new URL(file, folder)))) }
  )))
}
