import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { build, type Plugin } from 'vite'
import { builtFiles } from './built-files.ts'

interface ServiceWorker {
  readonly source: string
  /** Files that wait until somebody needs them: the desk's pages. Tested against their addresses. */
  readonly notAtOnce: RegExp
}

/** Files whose name says what is in them; others are told apart by a figure over their bytes. */
const named = /^assets\//
/** What a phone without a signal needs to open the portal. */
const kept = /\.(?:html|js|css|woff2|svg|webmanifest)$/

/** Builds the service worker with the list of the built files in it: what it keeps on the phone at once. */
export function serviceWorker({ source, notAtOnce }: ServiceWorker): Plugin {
  return {
    name: 'molino:service-worker',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = '' }) {
        const files = (await builtFiles(dir)).filter((file) => kept.test(file) && !file.startsWith('.vite/') && !notAtOnce.test(file))
        const list = await Promise.all(files.map(async (file) => ({
          url: `/${file}`,
          revision: named.test(file) ? null : createHash('sha256').update(await readFile(path.join(dir, file))).digest('hex').slice(0, 12),
        })))
        await build({
          configFile: false,
          root: path.dirname(source),
          logLevel: 'warn',
          define: { builtFiles: JSON.stringify(list), 'process.env.NODE_ENV': '"production"' },
          build: { outDir: dir, emptyOutDir: false, copyPublicDir: false, lib: { entry: source, formats: ['iife'], name: 'molinoServiceWorker', fileName: () => 'service-worker.js' } },
        })
      },
    },
  }
}
