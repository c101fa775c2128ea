import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { processInfo } from '../process-info.ts'

async function waitUntilGone(pid: number, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await pause(50)) {
    if (!processInfo(pid)) return true
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
  if (!processInfo(pid)?.program.includes('postgres')) {
    await rm(file, { force: true })
    return false
  }
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    process.kill(pid, signal)
    if (await waitUntilGone(pid, 10_000)) return true
  }
  throw new Error(`A PostgreSQL (process ${pid}) is running on ${dataFolder} and does not stop.`)
}
