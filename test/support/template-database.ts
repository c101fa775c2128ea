import { Client } from 'pg'
import { migrate } from '#db/migrate.ts'
import { superuser } from '#infra/local/postgres/cluster.ts'
import { ensureDatabase } from '#infra/local/postgres/roles.ts'
import type { TestServer } from './test-server.ts'

export const templateName = 'molino_template'

export const urlOn = (server: TestServer, user: string, password: string, database: string) =>
  `postgres://${user}:${password}@127.0.0.1:${server.port}/${database}`

export const superuserUrl = (server: TestServer, database = 'postgres') => urlOn(server, superuser, server.superuserPassword, database)

/** Makes the template of all test databases by the project's own migrations. */
export async function makeTemplate(server: TestServer): Promise<void> {
  await ensureDatabase(superuserUrl(server), templateName)
  await migrate(urlOn(server, 'molino_owner', server.passwords.molino_owner, templateName))
  const client = new Client({ connectionString: superuserUrl(server) })
  await client.connect()
  await client.query(`alter database ${templateName} with is_template true allow_connections false`)
  await client.end()
}
