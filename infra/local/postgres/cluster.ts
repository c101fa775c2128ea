import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { chown, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { serverAccount, type Account } from './account.ts'
import { postgresPrograms } from './binaries.ts'
import { stopLeftover } from './leftover.ts'

export const superuser = 'molino_superuser'

export interface ClusterOptions {
  /** The data folder; made where it is not there. PostgreSQL's user must be able to reach the folder above it. */
  folder: string
  port: number
  superuserPassword: string
  /** Grows; the reason is read from its end when a start fails. */
  logFile: string
  /** False only where losing everything in a power cut is fine: ordinary tests. */
  durable: boolean
}

export interface Cluster {
  port: number
  process: ChildProcess
  /** Resolves when the server is gone, whoever ended it. */
  ended: Promise<void>
  urlFor: (user: string, password: string, database: string) => string
  /** Waits for open transactions to be rolled back and writes everything out. */
  stop: () => Promise<void>
}

/** PostgreSQL did not start; `log` holds what it said about it. */
export class PostgresStartError extends Error {
  override name = 'PostgresStartError'
  readonly log: string
  constructor(message: string, log: string) {
    super(`${message}${log ? `\n${log}` : ''}`)
    this.log = log
  }
}

const forgetful = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0', 'autovacuum=off']

function settings(options: ClusterOptions): string[] {
  const always = [
    'listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${options.port}`, 'timezone=UTC', 'log_timezone=UTC',
    'max_connections=200', 'shared_buffers=128MB', 'log_min_messages=warning',
  ]
  return [...always, ...(options.durable ? [] : forgetful)].flatMap((setting) => ['-c', setting])
}

async function run(program: string, args: string[], account: Account | undefined): Promise<void> {
  const child = spawn(program, args, { ...account, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], detached: true })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => { said += chunk.toString() })
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0) throw new PostgresStartError(`${path.basename(program)} ended with ${code}.`, said.trim())
}

/** Makes a data folder beside its place and moves it there whole: one that was interrupted is never taken for a good one. */
async function makeDataFolder(options: ClusterOptions, account: Account | undefined): Promise<void> {
  const { initdb } = await postgresPrograms(account)
  const work = await mkdtemp(path.join(path.dirname(options.folder), 'initdb-'))
  try {
    const passwordFile = path.join(work, 'password')
    await writeFile(passwordFile, options.superuserPassword, { mode: 0o600 })
    if (account) await Promise.all([work, passwordFile].map((made) => chown(made, account.uid, account.gid)))
    await run(initdb, [
      `--pgdata=${path.join(work, 'data')}`, `--username=${superuser}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256',
      '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8', '--no-instructions',
      ...(options.durable ? [] : ['--no-sync']),
    ], account)
    await rename(path.join(work, 'data'), options.folder)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function untilReady(child: ChildProcess, options: ClusterOptions): Promise<boolean> {
  const file = path.join(options.folder, 'postmaster.pid')
  while (child.exitCode === null && child.signalCode === null) {
    const [pid, , , , , , , state] = (await readFile(file, 'utf8').catch(() => '')).split('\n')
    if (Number(pid) === child.pid && state?.trim() === 'ready') return true
    await pause(15)
  }
  return false
}

function launch(program: string, options: ClusterOptions, account: Account | undefined): ChildProcess {
  const log = openSync(options.logFile, 'a')
  // A process group of its own: Ctrl-C in the terminal reaches whoever started it, who then stops things in order.
  const child = spawn(program, ['-D', options.folder, ...settings(options)], { ...account, cwd: '/', stdio: ['ignore', log, log], detached: true })
  closeSync(log)
  return child
}

async function launchUntilReady(options: ClusterOptions, account: Account | undefined): Promise<ChildProcess> {
  const { postgres } = await postgresPrograms(account)
  for (const giveUp = Date.now() + 15_000; ;) {
    const before = await stat(options.logFile).then(({ size }) => size, () => 0)
    const child = launch(postgres, options, account)
    await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject))
    if (await untilReady(child, options)) return child
    const said = (await readFile(options.logFile)).subarray(before).toString('utf8').trim()
    // The last processes of a server that was killed need a moment to notice.
    if (!said.includes('still in use') || Date.now() > giveUp) throw new PostgresStartError('PostgreSQL did not start.', said)
    await pause(200)
  }
}

/**
 * Brings up PostgreSQL on a data folder, made where it is missing; a server that a killed start left there is stopped first.
 * @throws PostgresStartError with what PostgreSQL said
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const account = serverAccount()
  await mkdir(path.dirname(options.folder), { recursive: true })
  if (existsSync(options.folder)) await stopLeftover(options.folder)
  else await makeDataFolder(options, account)
  const child = await launchUntilReady(options, account)
  const ended = new Promise<void>((resolve) => { child.once('close', () => resolve()) })
  return {
    port: options.port,
    process: child,
    ended,
    urlFor: (user, password, database) => `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${options.port}/${database}`,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT')
      const late = setTimeout(() => child.kill('SIGQUIT'), 20_000)
      await ended
      clearTimeout(late)
    },
  }
}
