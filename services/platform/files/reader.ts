import { Worker } from 'node:worker_threads'
import { problem } from '../errors/index.ts'
import type { KeptFile, ReadFile } from './kept-file.ts'

/** A file that takes longer, or more memory, was made to hurt or is nothing a person needs to send. */
const longestMs = 20_000
const mostGrowthBytes = 700 * 1024 * 1024
const lookEveryMs = 100
/** Heap of the thread; pictures and unpacked streams are outside of it and are watched. */
const resourceLimits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }
/** A thread that has read this many is replaced: what libraries keep is bounded by it. */
const filesPerThread = 500
/** Files that may wait for their turn; whoever comes after asks again. */
const mostWaiting = 12

export interface FileReader {
  /**
   * Reads a file in another thread, one at a time: a file that hurts hurts that thread alone.
   * @param bytes as they were sent; taken over, and empty for the caller afterwards
   * @throws 422 with the file's fault; 503 `busy` where too many wait
   */
  read(bytes: Buffer): Promise<KeptFile>
  close(): Promise<void>
}

/** One reader a process; its thread is started with the first file. */
export function createFileReader(): FileReader {
  let thread: Worker | undefined
  let filesRead = 0
  let waiting = 0
  let turn: Promise<unknown> = Promise.resolve()

  async function end(): Promise<void> {
    const ending = thread
    thread = undefined
    filesRead = 0
    await ending?.terminate()
  }

  async function readNext(bytes: Buffer): Promise<KeptFile> {
    if (filesRead >= filesPerThread) await end()
    thread ??= startThread()
    filesRead += 1
    const answer = await askThread(thread, bytes)
    if (answer === 'lost') await end()
    if (answer === 'lost') throw problem('file-too-complex', { status: 422 })
    if (!answer.ok) throw problem(answer.fault, { status: 422 })
    return bytesAgain(answer.file)
  }

  return {
    read(bytes) {
      if (waiting >= mostWaiting) return Promise.reject(problem('busy', { status: 503 }))
      waiting += 1
      const mine = turn.then(() => readNext(bytes)).finally(() => { waiting -= 1 })
      turn = mine.catch(() => undefined)
      return mine
    },
    async close() {
      await turn
      await end()
    },
  }
}

function startThread(): Worker {
  const thread = new Worker(new URL('reading-thread.ts', import.meta.url), { resourceLimits, stdout: true, stderr: true, env: {} })
  thread.unref()
  // What a library prints about a file is nobody's to read.
  thread.stdout.resume()
  thread.stderr.resume()
  return thread
}

/** The thread's answer; 'lost' where it ended, took too long or took too much. */
function askThread(thread: Worker, bytes: Buffer): Promise<ReadFile | 'lost'> {
  const own = new Uint8Array(bytes)
  const before = process.memoryUsage.rss()
  const until = performance.now() + longestMs
  return new Promise((resolve) => {
    const look = setInterval(() => {
      if (performance.now() > until || process.memoryUsage.rss() - before > mostGrowthBytes) done('lost')
    }, lookEveryMs)
    const lost = () => done('lost')
    function done(answer: ReadFile | 'lost'): void {
      clearInterval(look)
      thread.off('message', done).off('error', lost).off('exit', lost)
      resolve(answer)
    }
    thread.on('message', done).on('error', lost).on('exit', lost)
    thread.postMessage(own, [own.buffer])
  })
}

/** A buffer comes out of another thread as plain bytes. */
function bytesAgain(file: KeptFile): KeptFile {
  return { ...file, content: Buffer.from(file.content), preview: file.preview && Buffer.from(file.preview) }
}
