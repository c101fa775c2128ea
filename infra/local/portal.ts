import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { repository } from './data-folder.ts'
import type { Progress } from './progress.ts'

/** What the portal is made of: its own files, the shapes and rules it imports, and the packages. */
const sources = ['frontend', 'services', 'package-lock.json', 'tsconfig.json']
const built = path.join(repository, 'dist', 'portal')
const stamp = '.built-from'
const vite = path.join(repository, 'node_modules', 'vite', 'bin', 'vite.js')

async function filesUnder(place: string): Promise<string[]> {
  const entries = await readdir(path.join(repository, place), { recursive: true, withFileTypes: true }).catch(() => undefined)
  if (!entries) return [place]
  return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(repository, path.join(entry.parentPath, entry.name)))
}

/** One figure for all sources: the same sources give the same figure on every machine. */
async function sourcesFigure(): Promise<string> {
  const files = (await Promise.all(sources.map(filesUnder))).flat().toSorted()
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update('\0').update(await readFile(path.join(repository, file)).catch(() => ''))
  return hash.digest('hex')
}

async function runVite(folder: string): Promise<void> {
  const child = spawn(process.execPath, [vite, 'build', '--config', 'frontend/vite.config.ts', '--logLevel', 'warn', '--outDir', folder], { cwd: repository, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString() })
  const code = await new Promise<number | null>((resolve, reject) => { child.once('error', reject).once('close', resolve) })
  if (code !== 0) throw new CannotStart('portal-not-built', `The portal could not be built:\n${said.trim()}`, 'Mend what it names and start again.')
}

/** Two that build at once do not write into each other's files: each builds beside, and puts its own in place whole. */
async function buildBeside(figure: string): Promise<void> {
  const [fresh, old] = [`${built}-${process.pid}`, `${built}-${process.pid}-old`]
  await runVite(fresh)
  await writeFile(path.join(fresh, stamp), figure)
  await rename(built, old).catch(() => {}) // there may be none
  await rename(fresh, built).catch(() => rm(fresh, { recursive: true, force: true })) // another has just put the same in place
  await rm(old, { recursive: true, force: true })
}

/** Builds the portal into dist/portal where its sources changed since the last time; nothing is fetched. */
export async function buildPortal(progress: Progress): Promise<void> {
  const figure = await sourcesFigure()
  const before = await readFile(path.join(built, stamp), 'utf8').catch(() => '')
  if (before === figure) return
  if (!existsSync(vite) && existsSync(built)) {
    progress.say('  The portal is served as it was built: what builds it is not installed.')
    return
  }
  await progress.during('Building the portal', () => buildBeside(figure))
}
