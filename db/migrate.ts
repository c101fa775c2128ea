import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { createOrm } from './mikro-orm.config.ts'

export interface MigrateOptions {
  /** Password of molino_app where that role has to be made; without one it is made unable to sign in. */
  appPassword?: string
}

/**
 * Brings a database up to date, as the role that owns the tables: makes the role molino_app where it is missing (then
 * the owner must be allowed to make roles; where an administrator made both by infra/postgres/roles.sql it need not) and
 * runs the migrations that have not run, all or none.
 * @returns the names of the migrations that ran
 */
export async function migrate(ownerUrl: string, options: MigrateOptions = {}): Promise<string[]> {
  await ensureAppRole(ownerUrl, options.appPassword)
  const orm = await createOrm({ url: ownerUrl, poolSize: 2 })
  try {
    return (await orm.migrator.up()).map((migration) => migration.name)
  } finally {
    await orm.close(true)
  }
}

async function ensureAppRole(ownerUrl: string, password: string | undefined): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const known = await client.query("select from pg_roles where rolname = 'molino_app'")
    if (known.rowCount) return
    const secret = password === undefined ? '' : ` password ${client.escapeLiteral(password)}`
    await client.query(`create role molino_app login nosuperuser nocreatedb nocreaterole${secret}`)
  } finally {
    await client.end()
  }
}

async function run(): Promise<void> {
  const ownerUrl = process.env.DATABASE_OWNER_URL
  if (!ownerUrl) throw new Error('DATABASE_OWNER_URL is not set: migrations run as the role that owns the tables.')
  const appPassword = process.env.MOLINO_APP_PASSWORD
  const done = await migrate(ownerUrl, appPassword ? { appPassword } : {})
  process.stdout.write(done.length ? `Migrated: ${done.join(', ')}\n` : 'The database is up to date.\n')
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await run()
