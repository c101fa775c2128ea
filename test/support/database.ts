import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import type { TestServer } from './test-server.ts'
import { superuserUrl, templateName, urlOn } from './template-database.ts'

/** A migrated, empty database of one test file on a real PostgreSQL. */
export interface TestDatabase {
  name: string
  /** As molino_owner, who owns the tables. */
  ownerUrl: string
  /** As molino_app, which owns nothing: what services and worker sign in as. */
  appUrl: string
  /** Removes it; whoever is still connected is disconnected. */
  drop(): Promise<void>
}

/** The server that global-setup.ts started for this run. */
export function runsServer(): TestServer {
  const text = process.env.MOLINO_TEST_SERVER
  if (!text) throw new Error('No PostgreSQL runs for these tests: the project of this file in jest.config.js needs the servers’ globalSetup.')
  return JSON.parse(text)
}

async function asSuperuser(server: TestServer, sql: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl(server) })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Copies the migrated template (or another one): some 60 ms. One per test file, made in beforeAll, dropped in afterAll. */
export async function createTestDatabase(server: TestServer = runsServer(), template = templateName): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asSuperuser(server, `create database ${name} template ${template} owner molino_owner`)
  await asSuperuser(server, `revoke all on database ${name} from public; grant connect on database ${name} to molino_app`)
  return {
    name,
    ownerUrl: urlOn(server, 'molino_owner', server.passwords.molino_owner, name),
    appUrl: urlOn(server, 'molino_app', server.passwords.molino_app, name),
    drop: () => asSuperuser(server, `drop database if exists ${name} with (force)`),
  }
}
