import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { anyFreePort } from '#infra/local/free-port.ts'
import { canReach, serverAccount } from '#infra/local/postgres/account.ts'
import { startCluster, superuser, type Cluster } from '#infra/local/postgres/cluster.ts'
import { ensureRoles, type RolePasswords } from '#infra/local/postgres/roles.ts'

/** A PostgreSQL of one test run: what `createTestDatabase` needs to know about it. */
export interface TestServer {
  port: number
  superuserPassword: string
  passwords: RolePasswords
}

/** A folder that PostgreSQL's user can open, gone when the run is over. */
async function temporaryFolder(): Promise<string> {
  const account = serverAccount()
  for (const parent of [tmpdir(), '/tmp', '/var/tmp']) {
    const folder = await mkdtemp(path.join(parent, 'molino-test-')).catch(() => undefined)
    if (!folder) continue
    if (account) await chown(folder, account.uid, account.gid)
    if (canReach(account, folder)) return folder
  }
  throw new Error('No folder for temporary files that PostgreSQL can open was found.')
}

/**
 * Waits at a pipe that closes when this process ends, however it ends, then stops the server and removes its folder:
 * a test run that is killed leaves neither behind.
 */
function sweepAfter(folder: string): () => Promise<void> {
  const script = `trap '' INT TERM HUP; read -r _; pid=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null)
    [ -n "$pid" ] && kill -QUIT "$pid"; n=0; while [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null && [ $n -lt 100 ]; do sleep 0.05; n=$((n+1)); done
    rm -rf "$1"`
  const sweeper = spawn('/bin/sh', ['-c', script, 'sh', folder], { cwd: '/', stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  const gone = new Promise<void>((resolve) => { sweeper.once('close', () => resolve()) })
  sweeper.unref()
  return () => { sweeper.stdin.end(); return gone }
}

async function clusterOnFreePort(folder: string, password: string, durable: boolean): Promise<Cluster> {
  for (let tries = 0; ; tries++) {
    const options = { folder: path.join(folder, 'data'), port: await anyFreePort(), superuserPassword: password, logFile: path.join(folder, 'log'), durable }
    try {
      return await startCluster(options)
    } catch (error) {
      // Somebody else's run took the port between asking and using.
      if (tries === 4 || !String(error).includes('in use')) throw error
    }
  }
}

export interface RunningTestServer {
  server: TestServer
  cluster: Cluster
  logFile: string
  /** Stops the server and removes all of it. */
  remove(): Promise<void>
  /** Starts it again on the same data and port, after a kill. */
  restart(): Promise<Cluster>
}

const secret = () => randomBytes(12).toString('hex')

/** Starts a PostgreSQL of its own for tests. Ordinary tests share one (see global-setup.ts); fault tests kill theirs. */
export async function startTestServer({ durable }: { durable: boolean }): Promise<RunningTestServer> {
  const folder = await temporaryFolder()
  const sweep = sweepAfter(folder)
  try {
    const server: TestServer = { port: 0, superuserPassword: secret(), passwords: { molino_owner: secret(), molino_app: secret() } }
    const cluster = await clusterOnFreePort(folder, server.superuserPassword, durable)
    server.port = cluster.port
    await ensureRoles(cluster.urlFor(superuser, server.superuserPassword, 'postgres'), server.passwords)
    const logFile = path.join(folder, 'log')
    return {
      server, cluster, logFile, remove: sweep,
      restart: () => startCluster({ folder: path.join(folder, 'data'), port: cluster.port, superuserPassword: server.superuserPassword, logFile, durable }),
    }
  } catch (error) {
    await sweep()
    throw error
  }
}
