import { randomBytes } from 'node:crypto'
import { chmod, cp, mkdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { CannotStart } from './cannot-start.ts'
import { canReach, serverAccount } from './postgres/account.ts'

export const repository = fileURLToPath(new URL('../../', import.meta.url))

/** Where root keeps the database of a checkout that PostgreSQL's user cannot reach. */
const openPlace = '/var/lib/molino'
const leastFreeBytes = 300e6

export interface DataFolder {
  /** `.local` of the checkout: secrets, logs, Temporal's file. */
  base: string
  logs: string
  /** PostgreSQL's data; in `base`, or elsewhere where its user cannot reach that. */
  postgres: string
  temporalFile: string
  secretsFile: string
  /** Who runs on this folder now, and its servers. */
  runningFile: string
}

/** The place of one checkout's data. Nothing is made. */
export async function dataFolder(base = path.join(repository, '.local')): Promise<DataFolder> {
  const elsewhere = (await readFile(path.join(base, 'postgres-is-in'), 'utf8').catch(() => '')).trim()
  return {
    base, logs: path.join(base, 'logs'), postgres: elsewhere || path.join(base, 'postgres'),
    temporalFile: path.join(base, 'temporal.db'), secretsFile: path.join(base, 'secrets.json'), runningFile: path.join(base, 'running.json'),
  }
}

/**
 * PostgreSQL under root runs as another user, who cannot enter a checkout under a 0700 home. Its data then lives in
 * /var/lib/molino, and `postgres-is-in` says where; data made before the folder was closed moves along.
 */
async function openToServer(folder: DataFolder): Promise<DataFolder> {
  const account = serverAccount()
  if (!account || canReach(account, path.dirname(folder.postgres))) return folder
  const postgres = path.join(openPlace, `${path.basename(repository)}-${randomBytes(4).toString('hex')}`, 'postgres')
  await mkdir(openPlace, { recursive: true })
  await chmod(openPlace, 0o755)
  await mkdir(path.dirname(postgres), { mode: 0o755 })
  await chmod(path.dirname(postgres), 0o755)
  if (existsSync(folder.postgres)) {
    await rename(folder.postgres, postgres).catch(async () => {
      await cp(folder.postgres, postgres, { recursive: true, preserveTimestamps: true })
      await rm(folder.postgres, { recursive: true })
    })
  }
  await writeFile(path.join(folder.base, 'postgres-is-in'), `${postgres}\n`)
  return { ...folder, postgres }
}

async function refuseFullDisk(folder: DataFolder): Promise<void> {
  for (const place of new Set([folder.base, path.dirname(folder.postgres)])) {
    const { bavail, bsize } = await statfs(place)
    const free = bavail * bsize
    if (free < leastFreeBytes) {
      throw new CannotStart('disk-full', `The disk of ${place} is full: ${(free / 1e6).toFixed(0)} MB are free and Molino needs ${leastFreeBytes / 1e6} MB.`, 'Free some space and start again; nothing was changed.')
    }
  }
}

/**
 * Makes the data folder where it is missing and finds a place for PostgreSQL's data that its user can open.
 * @throws CannotStart `data-folder-closed`, `disk-full`
 */
export async function openDataFolder(base?: string): Promise<DataFolder> {
  const folder = await dataFolder(base)
  try {
    await mkdir(folder.logs, { recursive: true })
    const open = await openToServer(folder)
    await refuseFullDisk(open)
    return open
  } catch (error) {
    if (error instanceof CannotStart) throw error
    throw new CannotStart('data-folder-closed', `The data folder ${folder.base} cannot be used: ${error instanceof Error ? error.message : String(error)}.`, 'Make it writable for you, or delete it, and start again.', error)
  }
}

/** Removes all of a checkout's data. */
export async function removeDataFolder(base?: string): Promise<void> {
  const folder = await dataFolder(base)
  await rm(folder.postgres, { recursive: true, force: true })
  if (!folder.postgres.startsWith(folder.base)) await rm(path.dirname(folder.postgres), { recursive: true, force: true })
  await rm(folder.base, { recursive: true, force: true })
}
