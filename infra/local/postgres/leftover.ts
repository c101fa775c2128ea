import { execFileSync } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * The name of a running program, '' where none runs under this number. A pid alone proves nothing: numbers are used
 * again, and one that has ended keeps its number until its parent takes notice.
 */
export function programOf(pid: number): string {
  try {
    const [state = 'Z', ...name] = execFileSync('ps', ['-o', 'stat=,comm=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim().split(/\s+/)
    return state.startsWith('Z') ? '' : path.basename(name.join(' '))
  } catch {
    return ''
  }
}

async function waitUntilGone(pid: number, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await pause(50)) {
    if (programOf(pid) === '') return true
  }
  return false
}

/**
 * Stops the server that a killed start left running on this data folder (its own `postmaster.pid` names it), or
 * removes that file where it names nobody's process, so that a new one can start.
 * @returns whether one was running
 */
export async function stopLeftover(dataFolder: string): Promise<boolean> {
  const file = path.join(dataFolder, 'postmaster.pid')
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n', 1)[0])
  if (!pid) return false
  if (!programOf(pid).includes('postgres')) {
    await rm(file, { force: true })
    return false
  }
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    process.kill(pid, signal)
    if (await waitUntilGone(pid, 10_000)) return true
  }
  throw new Error(`A PostgreSQL (process ${pid}) is running on ${dataFolder} and does not stop.`)
}
