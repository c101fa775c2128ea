import { randomBytes } from 'node:crypto'
import { chown, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { anyFreePort } from '#infra/local/free-port.ts'
import { canReach, serverAccount } from '#infra/local/postgres/account.ts'
import { startCluster, superuser, type Cluster } from '#infra/local/postgres/cluster.ts'
import { ensureRoles, type RolePasswords } from '#infra/local/postgres/roles.ts'
import { sweepAfter } from './sweep-after.ts'

/** A PostgreSQL of one test run: what `createTestDatabase` needs to know about it. */
export interface TestServer {
  port: number
  superuserPassword: string
  passwords: RolePasswords
}

/** A new folder that PostgreSQL's user can open too. `swept`: it is gone when this process is, however it ends. */
export async function temporaryFolder({ swept = true } = {}): Promise<string> {
  const account = serverAccount()
  for (const parent of [tmpdir(), '/tmp', '/var/tmp']) {
    const folder = await mkdtemp(path.join(parent, 'molino-test-')).catch(() => undefined)
    if (!folder) continue
    if (account) await chown(folder, account.uid, account.gid)
    if (!canReach(account, folder)) continue
    if (swept) sweepAfter({ folder })
    return folder
  }
  throw new Error('No folder for temporary files that PostgreSQL can open was found.')
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
  const sweep = sweepAfter({ folder })
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
