import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { Connection } from '@temporalio/client'

export interface DevServerOptions {
  /** Path of the `temporal` program, from `temporalServerProgram`. */
  program: string
  port: number
  /** Port of Temporal's own page; undefined for none. */
  uiPort?: number
  namespace: string
  /** SQLite file that keeps workflows over a restart; undefined keeps them in memory. */
  dataFile?: string
  logFile: string
  /** Told the process's number as soon as there is one, before the server is ready. */
  onSpawn?: (pid: number) => void
  /** The server's own settings, e.g. `limit.historyCount.suggestContinueAsNew`. */
  dynamicConfig?: Readonly<Record<string, string>>
  /** Custom search attributes, by name. */
  searchAttributes?: Readonly<Record<string, 'Keyword' | 'Text' | 'Int' | 'Double' | 'Bool' | 'Datetime' | 'KeywordList'>>
}

export interface DevServer {
  address: string
  process: ChildProcess
  /** Resolves when the server is gone, whoever ended it. */
  ended: Promise<void>
  stop: () => Promise<void>
}

function commandLine(options: DevServerOptions): string[] {
  return [
    'server', 'start-dev', '--ip', '127.0.0.1', '--port', String(options.port), '--namespace', options.namespace, '--log-level', 'error',
    ...(options.uiPort === undefined ? ['--headless'] : ['--ui-ip', '127.0.0.1', '--ui-port', String(options.uiPort)]),
    ...(options.dataFile === undefined ? [] : ['--db-filename', options.dataFile]),
    ...Object.entries(options.dynamicConfig ?? {}).flatMap(([name, value]) => ['--dynamic-config-value', `${name}=${value}`]),
    ...Object.entries(options.searchAttributes ?? {}).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
  ]
}

/** The port opens before the namespace is there, and a worker that starts between the two exits. */
async function untilNamespaceAnswers(address: string, namespace: string, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const connection = await Connection.connect({ address, connectTimeout: 500 }).catch(() => undefined)
    if (connection) {
      const answered = await connection.workflowService.describeNamespace({ namespace }).then(() => true, () => false)
      await connection.close()
      if (answered) return true
    }
    await pause(50)
  }
  return false
}

/**
 * Starts Temporal's development server and waits until its namespace answers.
 * @throws Error with what the server said when it does not come up
 */
export async function startDevServer(options: DevServerOptions): Promise<DevServer> {
  const before = await stat(options.logFile).then(({ size }) => size, () => 0)
  const log = openSync(options.logFile, 'a')
  // A process group of its own, as for PostgreSQL: it is stopped after the worker, not by the same Ctrl-C.
  const child = spawn(options.program, commandLine(options), { stdio: ['ignore', log, log], detached: true })
  closeSync(log)
  await new Promise((resolve, reject) => { child.once('spawn', () => resolve(undefined)).once('error', reject) })
  if (child.pid) options.onSpawn?.(child.pid)
  const ended = new Promise<void>((resolve) => { child.once('close', () => resolve()) })
  const address = `127.0.0.1:${options.port}`
  if (!await untilNamespaceAnswers(address, options.namespace, child)) {
    const said = (await readFile(options.logFile)).subarray(before).toString('utf8').trim()
    throw new Error(`Temporal’s server did not start.\n${said}`)
  }
  return {
    address, process: child, ended,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(late)
    },
  }
}
