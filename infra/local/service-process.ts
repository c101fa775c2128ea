import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { CannotStart } from './cannot-start.ts'
import { repository } from './data-folder.ts'
import type { Started } from './started.ts'

export interface ServiceOptions {
  /** As it is called to people: "The API". */
  name: string
  /** Its TypeScript file, from the repository's root. */
  script: string
  env: NodeJS.ProcessEnv
  logFile: string
  /** Asked until it says yes. */
  isReady: (pid: number) => Promise<boolean>
  /** Told the process's number as soon as there is one. */
  onSpawn?: (pid: number) => void
  /** Gives up waiting and stops it. */
  stopping?: AbortSignal
}

/** One of Molino's own processes; `stop` lets it finish what it is doing for ten seconds. */
export interface ServiceProcess extends Started {
  process: ChildProcess
}

const readyWithin = 120_000

const endWithStarter = pathToFileURL(path.join(repository, 'infra/local/end-with-starter.mjs')).href

function stopper(child: ChildProcess, ended: Promise<void>): () => Promise<void> {
  return async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(late)
  }
}

/**
 * Starts one of Molino's own processes and waits until it is ready.
 * @throws CannotStart `service-ended` when it ends before that
 */
export async function startService(options: ServiceOptions): Promise<ServiceProcess> {
  const log = openSync(options.logFile, 'a')
  // A process group of its own: Ctrl-C reaches the start, which then stops things in order.
  const child = spawn(process.execPath, ['--import', endWithStarter, options.script], {
    cwd: repository, env: options.env, stdio: ['ignore', log, log, 'ipc'], detached: true,
  })
  closeSync(log)
  const ended = new Promise<void>((resolve) => { child.once('close', () => resolve()) })
  const pid = await new Promise<number>((resolve, reject) => { child.once('spawn', () => resolve(child.pid ?? 0)).once('error', reject) })
  options.onSpawn?.(pid)
  const stop = stopper(child, ended)
  const lastWords = `What it said is at the end of ${options.logFile}.`
  for (const giveUp = Date.now() + readyWithin; !await options.isReady(pid); await pause(100)) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new CannotStart('service-ended', `${options.name} ended while it was starting (${child.signalCode ?? `status ${child.exitCode}`}).`, lastWords)
    }
    if (options.stopping?.aborted || Date.now() > giveUp) {
      await stop()
      throw new CannotStart('service-not-ready', `${options.name} did not become ready.`, lastWords)
    }
  }
  return { name: options.name, logFile: options.logFile, process: child, ended, stop }
}
