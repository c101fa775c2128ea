import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'
import { builtFiles } from './built-files.ts'

const gzipped = promisify(gzip)
const brotlied = promisify(brotliCompress)

/** What shrinks: typefaces are compressed already. */
const shrinks = /\.(?:js|css|html|svg|json|webmanifest)$/
const leastBytes = 256

async function compress(file: string): Promise<void> {
  if ((await stat(file)).size < leastBytes) return
  const bytes = await readFile(file)
  const [gz, br] = await Promise.all([
    gzipped(bytes, { level: 9 }),
    brotlied(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  ])
  await Promise.all([writeFile(`${file}.gz`, gz), writeFile(`${file}.br`, br)])
}

/** Compresses the built files once, beside themselves, so that no server does it for every phone. */
export function compressedFiles(): Plugin {
  return {
    name: 'molino:compressed-files',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = '' }) {
        const files = (await builtFiles(dir)).filter((file) => shrinks.test(file) && !file.startsWith('.vite/'))
        await Promise.all(files.map((file) => compress(path.join(dir, file))))
      },
    },
  }
}
