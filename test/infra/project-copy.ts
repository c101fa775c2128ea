import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { anyFreePort } from '#infra/local/free-port.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface User { uid: number; gid: number; home: string }

/** A clone of the project as a person has it: her own folder, her own packages, her own cache. */
export interface ProjectCopy {
  folder: string
  remove(): Promise<void>
}

/** Files of the project, without what it makes when it runs. */
const projectFiles = () => execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)

/**
 * Copies the project under a home of its own. Packages and cached servers are hard links: as good as copies, and quick.
 * @param homeMode 0o700: nobody but its owner can look in
 */
export async function copyProject({ homeMode, user }: { homeMode: number; user?: User }): Promise<ProjectCopy> {
  const home = user?.home ?? await mkdtemp('/tmp/molino-home-')
  const folder = path.join(home, 'molino')
  for (const file of projectFiles()) await cp(path.join(root, file), path.join(folder, file)).catch(ignoreMissing)
  execFileSync('cp', ['-al', path.join(root, 'node_modules'), path.join(folder, 'node_modules')])
  // What is written to must be the copy's own.
  await rm(path.join(folder, 'node_modules', '.cache'), { recursive: true, force: true })
  await mkdir(path.join(home, '.cache'), { recursive: true })
  execFileSync('cp', ['-al', path.join(homedir(), '.cache', 'molino'), path.join(home, '.cache', 'molino')])
  if (user) {
    // As if she had installed it; but a file with another name elsewhere is a link, and stays whose it is.
    execFileSync('find', [home, '(', '-type', 'd', '-o', '-links', '1', ')', '-exec', 'chown', '--no-dereference', `${user.uid}:${user.gid}`, '{}', '+'])
  }
  await chmod(home, homeMode)
  return { folder, remove: () => rm(user ? folder : home, { recursive: true, force: true }) }
}

/** Somebody deleted a file while it was being copied: the listing was a moment older. */
function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

/** Without this project's own programs: a person's terminal finds her system's Node. */
const systemPath = (process.env.PATH ?? '').split(':').filter((folder) => !folder.includes('node_modules')).join(':')

export interface RunningStart {
  process: ChildProcess
  /** All that it has said so far. */
  said(): string
  /** Resolves with what it said once that includes `text`; rejects when it ends before. */
  until(text: string | RegExp): Promise<string>
  /** As a terminal does it: to every process of its group. */
  press(signal: NodeJS.Signals): void
  /** Its exit status, once it is gone. */
  ended: Promise<number | null>
}

export interface StartOptions {
  user?: User
  port?: number
  args?: string[]
  /** A command that runs the start, e.g. without a network. */
  before?: string[]
  environment?: Record<string, string>
}

/** `npm start` in a copy, as a person types it. */
export async function npmStart(folder: string, { user, port, args = [], before = [], environment: more = {} }: StartOptions = {}): Promise<RunningStart> {
  const home = path.dirname(folder)
  const [program = 'npm', ...rest] = [...before, 'npm', 'start', ...(args.length ? ['--', ...args] : [])]
  const { NODE_OPTIONS: _options, NODE_ENV: _test, MOLINO_TESTS: _tests, ...environment } = process.env
  const child = spawn(program, rest, {
    cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'pipe'], ...(user ? { uid: user.uid, gid: user.gid } : {}),
    env: { ...environment, HOME: home, PATH: systemPath, XDG_CACHE_HOME: path.join(home, '.cache'), PORT: String(port ?? await anyFreePort()), ...more },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { text += chunk.toString() })
  const ended = new Promise<number | null>((resolve) => { child.once('close', resolve) })
  return {
    process: child, ended, said: () => text,
    press(signal) { if (child.pid) process.kill(-child.pid, signal) },
    async until(wanted) {
      while (child.exitCode === null && child.signalCode === null) {
        if (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)) return text
        await pause(50)
      }
      throw new Error(`npm start ended before it said ${String(wanted)}:\n${text}`)
    },
  }
}

/** Processes that run in a folder or were told of it: what a start must not leave behind. */
export async function processesOf(folder: string): Promise<string[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
  const found = await Promise.all(numbers.map(async (pid) => {
    const [where, command] = await Promise.all([
      readlink(`/proc/${pid}/cwd`).catch(() => ''), readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
    ])
    return command && (where.startsWith(folder) || command.includes(folder)) ? [`${pid} ${command.replaceAll('\0', ' ')}`] : []
  }))
  return found.flat()
}
