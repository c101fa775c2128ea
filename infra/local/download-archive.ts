import { spawn } from 'node:child_process'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const answerWithin = 10_000
const silenceWithin = 30_000

/**
 * Downloads a .tar.gz and unpacks it into `folder`, which must exist.
 * @param url https only
 * @param detail told how much has arrived
 * @throws Error when nothing answers within 10 s, on any status but 200, or when the bytes stop coming for 30 s
 */
export async function downloadArchive(url: string, folder: string, detail: (text: string) => void): Promise<void> {
  const stop = new AbortController()
  const watch = setTimeout(() => stop.abort(new Error('no answer within 10 s')), answerWithin)
  try {
    const answer = await fetch(url, { signal: stop.signal })
    if (!answer.ok || !answer.body) throw new Error(`it answered ${answer.status}`)
    clearTimeout(watch)
    const silence = setTimeout(() => stop.abort(new Error('it stopped sending')), silenceWithin)
    const tar = spawn('tar', ['-xzf', '-', '-C', folder], { stdio: ['pipe', 'ignore', 'ignore'] })
    const unpacked = new Promise<number | null>((resolve, reject) => { tar.once('error', reject).once('close', resolve) })
    let bytes = 0
    const counting = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length
        silence.refresh()
        detail(`${(bytes / 1e6).toFixed(0)} MB`)
        done(null, chunk)
      },
    })
    try {
      await pipeline(answer.body, counting, tar.stdin, { signal: stop.signal })
      if (await unpacked !== 0) throw new Error('its archive could not be unpacked')
    } finally {
      clearTimeout(silence)
    }
  } finally {
    clearTimeout(watch)
  }
}

/** What went wrong with a download, in a few words: `fetch` hides the reason one level down. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
