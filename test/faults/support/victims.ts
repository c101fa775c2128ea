import { spawn, type ChildProcess } from 'node:child_process'
import { createWriteStream, type WriteStream } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RunningTestServer } from '#test/support/test-server.ts'
import type { TestTemporal } from '#test/support/temporal.ts'

const repository = fileURLToPath(new URL('../../../', import.meta.url))

/** Something that can be killed at any moment, and is started again. */
export interface Victim {
  name: 'API' | 'worker' | 'Temporal' | 'PostgreSQL'
  /** `kill -9`, then started again as its supervisor would. Resolves when it is started; it may not be ready yet. */
  killAndRestart(): Promise<void>
}

/** One of our own processes, kept running: whatever ends it, it is started again, as a container would be. */
export class Kept implements Victim {
  readonly name: 'API' | 'worker'
  readonly #script: string
  readonly #env: Record<string, string>
  readonly #log: WriteStream
  #child: ChildProcess | undefined
  #stopped = false

  constructor({ name, script, env, logFolder }: { name: 'API' | 'worker'; script: string; env: Record<string, string>; logFolder: string }) {
    this.name = name
    this.#script = script
    this.#env = env
    this.#log = createWriteStream(path.join(logFolder, `${name}.log`))
    this.#start()
  }

  #start(): void {
    const child = spawn(process.execPath, [this.#script], {
      cwd: repository, env: { PATH: process.env.PATH ?? '', ...this.#env }, stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.pipe(this.#log, { end: false })
    child.stderr.pipe(this.#log, { end: false })
    child.once('exit', (code, signal) => {
      this.#log.write(`-- ended with ${code ?? signal}\n`)
      if (!this.#stopped) setTimeout(() => { if (!this.#stopped) this.#start() }, 200)
    })
    this.#child = child
  }

  async killAndRestart(): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => { child.once('exit', resolve) })
    child.kill('SIGKILL')
    await ended
  }

  async stop(): Promise<void> {
    this.#stopped = true
    const child = this.#child
    if (child && child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => { child.once('exit', resolve) })
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(late)
    }
    this.#log.end()
  }
}

export function killableTemporal(temporal: TestTemporal): Victim {
  return {
    name: 'Temporal',
    async killAndRestart() {
      await temporal.kill()
      await temporal.restart()
    },
  }
}

export function killablePostgres(server: RunningTestServer): Victim {
  let { cluster } = server
  return {
    name: 'PostgreSQL',
    async killAndRestart() {
      cluster.process.kill('SIGKILL')
      await cluster.ended
      cluster = await server.restart()
    },
  }
}
