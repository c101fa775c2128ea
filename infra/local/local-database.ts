import path from 'node:path'
import type { DataFolder } from './data-folder.ts'
import { freePortFrom } from './free-port.ts'
import { startCluster, superuser } from './postgres/cluster.ts'
import { ensureDatabase, ensureRoles } from './postgres/roles.ts'
import type { LocalSecrets } from './secrets.ts'
import type { Started } from './started.ts'

const name = 'molino'
const usualPort = 54_320

export interface LocalDatabase extends Started {
  ownerUrl: string
  appUrl: string
}

/** Brings up the data folder's own PostgreSQL with its two roles and its database, each made where missing. */
export async function startLocalDatabase(folder: DataFolder, secrets: LocalSecrets): Promise<LocalDatabase> {
  const logFile = path.join(folder.logs, 'postgres.log')
  const cluster = await startCluster({
    folder: folder.postgres, port: await freePortFrom(usualPort), superuserPassword: secrets.superuserPassword,
    logFile, durable: true,
  })
  const superuserUrl = cluster.urlFor(superuser, secrets.superuserPassword, 'postgres')
  try {
    await ensureRoles(superuserUrl, { molino_owner: secrets.ownerPassword, molino_app: secrets.appPassword })
    await ensureDatabase(superuserUrl, name)
  } catch (error) {
    await cluster.stop()
    throw error
  }
  return {
    name: 'PostgreSQL', logFile, ended: cluster.ended, stop: cluster.stop,
    ownerUrl: cluster.urlFor('molino_owner', secrets.ownerPassword, name),
    appUrl: cluster.urlFor('molino_app', secrets.appPassword, name),
  }
}
