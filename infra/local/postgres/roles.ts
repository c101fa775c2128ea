import { readFile } from 'node:fs/promises'
import { Client } from 'pg'

export interface RolePasswords { molino_owner: string; molino_app: string }

const rolesFile = new URL('../../postgres/roles.sql', import.meta.url)

/** Makes the two roles of `infra/postgres/roles.sql` and gives them these passwords. Safe to run again. */
export async function ensureRoles(superuserUrl: string, passwords: RolePasswords): Promise<void> {
  const client = new Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query(await readFile(rolesFile, 'utf8'))
    for (const [role, password] of Object.entries(passwords)) {
      await client.query(`alter role ${client.escapeIdentifier(role)} password ${client.escapeLiteral(password)}`)
    }
  } finally {
    await client.end()
  }
}

/** Makes the database `name`, owned by molino_owner and closed to everyone but the two roles. @returns whether it is new */
export async function ensureDatabase(superuserUrl: string, name: string): Promise<boolean> {
  const client = new Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const known = await client.query('select from pg_database where datname = $1', [name])
    if (known.rowCount) return false
    const quoted = client.escapeIdentifier(name)
    await client.query(`create database ${quoted} owner molino_owner`)
    await client.query(`revoke all on database ${quoted} from public`)
    await client.query(`grant connect on database ${quoted} to molino_app`)
    return true
  } finally {
    await client.end()
  }
}
