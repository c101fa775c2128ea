import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { migrate } from '#db/migrate.ts'
import { migrations } from '#db/migrations/index.ts'
import { superuserUrl, urlOn } from '#test/support/template-database.ts'
import { startTestServer, type RunningTestServer } from '#test/support/test-server.ts'

// A server of its own: roles belong to a whole server, and this one starts without the application's.
let running: RunningTestServer
beforeAll(async () => {
  running = await startTestServer({ durable: false })
  await asSuperuser('drop role molino_app')
  await asSuperuser('alter role molino_owner createrole')
  await asSuperuser('create database fresh owner molino_owner')
})
afterAll(() => running.remove())

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
const asSuperuser = (sql: string) => ask(superuserUrl(running.server), sql)
const owner = () => urlOn(running.server, 'molino_owner', running.server.passwords.molino_owner, 'fresh')

test('an empty database is brought up to date, with the role of the application, which then signs in', async () => {
  expect(await migrate(owner(), { appPassword: 'of the test' })).toEqual(migrations.map(({ name }) => name))
  const app = urlOn(running.server, 'molino_app', encodeURIComponent('of the test'), 'fresh')
  expect(await ask(app, 'select count(*)::int as programmes from programme')).toEqual([{ programmes: 0 }])
})

test('run again there is nothing to do, and the command says so', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['db/migrate.ts'], {
    cwd: path.join(import.meta.dirname, '../..'), env: { ...process.env, NODE_OPTIONS: '', DATABASE_OWNER_URL: owner() },
  })
  expect(stdout).toBe('The database is up to date.\n')
})
