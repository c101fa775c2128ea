import { writeFileSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { CannotStart } from './cannot-start.ts'
import type { DataFolder } from './data-folder.ts'
import { processInfo } from './process-info.ts'

/** A process that was started, and a piece of its command line that tells it from another one with the same number. */
export interface StartedProcess { name: string; pid: number; mark: string }

interface Running { pid: number; address?: string; processes: StartedProcess[] }

const startsMark = 'infra/local/'

async function read(folder: DataFolder): Promise<Running | undefined> {
  try {
    return JSON.parse(await readFile(folder.runningFile, 'utf8'))
  } catch {
    return undefined
  }
}

const runs = ({ pid, mark }: Pick<StartedProcess, 'pid' | 'mark'>) => processInfo(pid)?.command.includes(mark) ?? false

async function stopLeftover(left: StartedProcess): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!runs(left)) return
    process.kill(left.pid, signal)
    for (const end = Date.now() + 5_000; Date.now() < end && runs(left);) await pause(50)
  }
}

/** What runs on a data folder is written down there, so that a second start refuses and one after a kill cleans up. */
export interface RunningRecord {
  add(started: StartedProcess): void
  answersAt(address: string): void
  clear(): Promise<void>
}

/**
 * Takes the data folder for this process; servers that a killed start left behind are stopped.
 * @throws CannotStart `already-running`
 */
export async function takeFolder(folder: DataFolder): Promise<RunningRecord> {
  const mine: Running = { pid: process.pid, processes: [] }
  // Written at once: several servers come up side by side.
  const write = (flag: 'w' | 'wx') => { writeFileSync(folder.runningFile, JSON.stringify(mine), { flag }) }
  for (;;) {
    try {
      write('wx')
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const other = await read(folder)
    if (other && other.pid !== process.pid && runs({ pid: other.pid, mark: startsMark })) {
      const where = other.address ? ` at ${other.address}` : ''
      throw new CannotStart('already-running', `Molino already runs here${where} (process ${other.pid}).`, 'Use that one, or stop it first: Ctrl-C in its window.')
    }
    for (const left of other?.processes.toReversed() ?? []) await stopLeftover(left)
    await rm(folder.runningFile, { force: true })
  }
  return {
    add(started) { mine.processes.push(started); write('w') },
    answersAt(address) { mine.address = address; write('w') },
    clear: () => rm(folder.runningFile, { force: true }),
  }
}

/** Whether somebody runs on this data folder now. */
export async function isRunning(folder: DataFolder): Promise<boolean> {
  const other = await read(folder)
  return other !== undefined && runs({ pid: other.pid, mark: startsMark })
}
