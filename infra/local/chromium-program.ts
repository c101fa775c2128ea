import { execFile, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { cacheFolder } from './cache-folder.ts'
import { intoCache } from './into-cache.ts'

export interface ChromiumProgram {
  executablePath: string
  /** What to add to its environment: empty, or where its libraries are on a machine that lacks them. */
  env: Record<string, string>
}

/** The npm package unpacks to the temporary folder and takes a half-unpacked file for a whole one; this goes through the cache. */
async function unpack(packageEntry: string, folder: string): Promise<void> {
  const code = `import(${JSON.stringify(pathToFileURL(packageEntry).href)}).then((m) => (m.default.default ?? m.default).executablePath())`
  await promisify(execFile)(process.execPath, ['-e', code], {
    // AWS_EXECUTION_ENV makes it unpack the libraries it brings for machines that lack them.
    env: { ...process.env, NODE_OPTIONS: '', TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  })
  if (!existsSync(path.join(folder, 'chromium'))) throw new Error('Chromium could not be unpacked: it is not where it should be')
  await chmod(path.join(folder, 'chromium'), 0o755)
}

/**
 * The Chromium that the npm package @sparticuz/chromium brings, unpacked once into the per-user cache.
 * @throws Error when it cannot be unpacked or does not run on this machine
 */
export async function chromiumProgram(): Promise<ChromiumProgram> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const { version } = createRequire(entry)('../../package.json') as { version: string }
  const place = cacheFolder(`chromium-${version}`)
  const executablePath = path.join(place, 'chromium')
  if (!existsSync(executablePath)) await intoCache(place, (folder) => unpack(entry, folder))
  const brought = { LD_LIBRARY_PATH: path.join(place, 'al2023', 'lib'), FONTCONFIG_PATH: path.join(place, 'fonts') }
  let complaint = ''
  for (const env of [{}, brought]) {
    const asked = spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env }, encoding: 'utf8' })
    if (asked.status === 0) return { executablePath, env }
    complaint = asked.stderr.trim()
  }
  throw new Error(`Chromium does not run here: ${complaint}`)
}
