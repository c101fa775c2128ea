import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import path from 'node:path'
import { cacheFolder } from '../cache-folder.ts'
import { downloadArchive, reasonOf } from '../download-archive.ts'
import { intoCache } from '../into-cache.ts'
import { programOnPath } from '../program-on-path.ts'
import type { Progress } from '../progress.ts'

/** Temporal's command line, which carries its development server. Newer tags of the Go module cannot be installed by `go install`. */
const version = '1.5.1'
const place = () => cacheFolder(`temporal-${version}`)

function downloadAddress(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  return `https://temporal.download/cli/archive/v${version}?platform=${platform}&arch=${process.arch === 'x64' ? 'amd64' : process.arch}`
}

/** Builds the official source: two to six minutes the first time, and it says package by package that it moves. */
async function buildWithGo(go: string, folder: string, detail: (text: string) => void): Promise<void> {
  const child = spawn(go, ['install', '-v', `github.com/temporalio/cli/cmd/temporal@v${version}`], {
    env: { ...process.env, GOBIN: folder, GOFLAGS: '' }, stdio: ['ignore', 'ignore', 'pipe'],
  })
  const endWithUs = () => { child.kill() }
  process.once('exit', endWithUs)
  let compiled = 0
  let lastWords = ''
  child.stderr.on('data', (chunk: Buffer) => {
    const lines = chunk.toString().split('\n').filter(Boolean)
    const loading = lines.findLast((line) => line.startsWith('go: downloading'))
    compiled += lines.filter((line) => !line.startsWith('go: ')).length
    lastWords = lines.at(-1) ?? lastWords
    detail(compiled ? `${compiled} packages compiled` : loading?.replace('go: ', '') ?? '')
  })
  const code = await new Promise<number | null>((resolve, reject) => { child.once('error', reject).once('close', resolve) })
  process.off('exit', endWithUs)
  if (code !== 0) throw new Error(lastWords || `go install ended with ${code}`)
}

/**
 * Finds or gets Temporal's server: `temporal` on PATH, the per-user cache, the official download, `go install`.
 * @returns the program's path
 * @throws Error that says what was tried and what to do
 */
export async function temporalServerProgram(progress: Progress): Promise<string> {
  const cached = path.join(place(), 'temporal')
  const known = programOnPath('temporal') ?? (existsSync(cached) ? cached : undefined)
  if (known) return known
  const tried: string[] = []
  try {
    await progress.during('Downloading Temporal’s server, once', (detail) => intoCache(place(), async (folder) => {
      await downloadArchive(downloadAddress(), folder, detail)
      await chmod(path.join(folder, 'temporal'), 0o755)
    }))
    return cached
  } catch (error) {
    tried.push(`its download (temporal.download): ${reasonOf(error)}`)
    progress.say(`  Its download does not work here (${reasonOf(error)}).`)
  }
  const go = programOnPath('go', ['/usr/local/go/bin'])
  if (go) {
    try {
      await progress.during('Building Temporal’s server with Go, once: this takes some minutes', (detail) => intoCache(place(), (folder) => buildWithGo(go, folder, detail)))
      return cached
    } catch (error) {
      tried.push(`building it with Go: ${reasonOf(error)}`)
    }
  } else {
    tried.push('building it: Go is not installed')
  }
  throw new Error(`Temporal’s server is missing. Tried: no temporal on PATH; ${tried.join('; ')}.\n` +
    'Install the temporal command (https://docs.temporal.io/cli) or Go 1.25 or newer, or set TEMPORAL_ADDRESS to a server of your own.')
}
