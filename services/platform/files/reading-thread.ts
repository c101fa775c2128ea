import { parentPort } from 'node:worker_threads'
import { FileRefusal, type ReadFile } from './kept-file.ts'
import { readPdf } from './read-pdf.ts'
import { readPicture } from './read-picture.ts'
import { kindByContent } from './type-by-content.ts'

/** Runs in a thread of its own (reader.ts): reads one file after another and answers each, whatever is in it. */
async function read(bytes: Buffer): Promise<ReadFile> {
  try {
    const kind = await kindByContent(bytes)
    return { ok: true, file: kind === 'picture' ? await readPicture(bytes) : await readPdf(bytes) }
  } catch (error) {
    return { ok: false, fault: error instanceof FileRefusal ? error.fault : 'file-damaged' }
  }
}

parentPort?.on('message', (bytes: Uint8Array) => {
  void read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).then((answer) => parentPort?.postMessage(answer, []))
})

// What a reader of files leaves behind is no reason to end, but this thread is not asked again.
process.on('unhandledRejection', () => undefined)
