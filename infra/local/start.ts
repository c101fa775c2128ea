import { parseArgs } from 'node:util'
import { announce } from './announce.ts'
import { bringUp, type Up } from './bring-up.ts'
import { CannotStart } from './cannot-start.ts'
import { openDataFolder, type DataFolder } from './data-folder.ts'
import { explain } from './explain.ts'
import { progressOn } from './progress.ts'
import { takeFolder, type RunningRecord } from './running.ts'
import { StartedThings } from './started.ts'

const progress = progressOn(process.stdout)
const started = new StartedThings()
let folder: DataFolder | undefined
let running: RunningRecord | undefined
let interrupted = false

function options(): { empty: boolean } {
  try {
    return { empty: parseArgs({ options: { empty: { type: 'boolean', default: false } } }).values.empty }
  } catch (error) {
    throw new CannotStart('unknown-option', error instanceof Error ? error.message : String(error), 'npm start takes: -- --empty (without the demo people).')
  }
}

async function end(status: number): Promise<never> {
  await started.stopAll()
  await running?.clear()
  process.exit(status)
}

function tell(reason: CannotStart): void {
  progress.hush()
  process.stderr.write(`\n${reason.message}\n${reason.remedy}\n`)
}

/** Ctrl-C once: everything is stopped in order. Twice: at once. */
function stopOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (interrupted) process.exit(1)
      interrupted = true
      progress.say('\nStopping …')
      progress.hush()
      void end(0).then(undefined, () => process.exit(1))
    })
  }
}

async function start(): Promise<Up> {
  const { empty } = options()
  progress.say('Molino\n')
  folder = await openDataFolder()
  running = await takeFolder(folder)
  return bringUp({ folder, running, progress, started, environment: process.env, filling: empty ? 'empty' : 'demo' })
}

async function watch(): Promise<void> {
  const dead = await started.firstToEnd()
  if (interrupted) return
  tell(new CannotStart('server-ended', `${dead.name} ended by itself, so Molino is being stopped; what was saved is kept.`, `What it said is at the end of ${dead.logFile}. Start again with: npm start`))
  await end(1)
}

stopOnSignals()
const began = performance.now()
try {
  const up = await start()
  announce(up, performance.now() - began, progress)
  await watch()
} catch (error) {
  // An interrupted start fails with whatever was under way; the signal's own end says goodbye.
  if (!interrupted) {
    tell(explain(error, folder))
    await end(1)
  }
}
