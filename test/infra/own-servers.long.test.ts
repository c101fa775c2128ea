import { existsSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { startDevServer, type TestTemporal } from '#test/support/temporal.ts'
import { copyProject, npmStart, type ProjectCopy } from './project-copy.ts'

const patience = 240_000
const secrets = { JWT_SECRET: 'j'.repeat(40), COOKIE_SECRET: 'c'.repeat(40), FIELD_ENCRYPTION_KEY: Buffer.alloc(32, 3).toString('base64') }

let copy: ProjectCopy
let database: TestDatabase
let temporal: TestTemporal
beforeAll(async () => {
  [copy, database, temporal] = await Promise.all([copyProject({ homeMode: 0o755 }), createTestDatabase(), startDevServer()])
}, patience)
afterAll(async () => {
  await temporal.stop()
  await database.drop()
  await copy.remove()
}, patience)

const servers = () => ({ DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, TEMPORAL_ADDRESS: temporal.address })

test('with a database of one’s own every missing secret stops the start, all by name', async () => {
  const one = await npmStart(copy.folder, { environment: servers() })
  expect(await one.ended).toBe(1)
  for (const name of Object.keys(secrets)) expect(one.said()).toContain(`${name}: is not set`)
}, patience)

test('with a database of one’s own the demo people are refused', async () => {
  const one = await npmStart(copy.folder, { environment: { ...servers(), ...secrets, DEMO: 'true' } })
  expect(await one.ended).toBe(1)
  expect(one.said()).toContain('the demo people have known passwords and live only in the database that npm start makes itself')
}, patience)

test('with a database and a Temporal of one’s own it starts neither, and nobody is seeded', async () => {
  const one = await npmStart(copy.folder, { environment: { ...servers(), ...secrets } })
  const said = await one.until('Ctrl-C stops everything')
  expect(said).not.toContain('Sign in as')
  expect(said).not.toContain('Temporal’s own page')
  // A programme without people is there, or nobody could ever sign up.
  expect(await fetch(`${/Ready in [\d.]+ s: (\S+)/.exec(said)?.[1] ?? ''}/api/programme`).then((answer) => answer.status)).toBe(200)
  expect(existsSync(path.join(copy.folder, '.local', 'postgres'))).toBe(false)
  expect(existsSync(path.join(copy.folder, '.local', 'temporal.db'))).toBe(false)
  one.press('SIGINT')
  await one.ended
}, patience)

test('a database that does not answer is one sentence with its address, without its password', async () => {
  const one = await npmStart(copy.folder, { environment: { ...servers(), ...secrets, DATABASE_OWNER_URL: 'postgres://molino_owner:hunter2@127.0.0.1:1/molino' } })
  expect(await one.ended).toBe(1)
  expect(one.said()).toContain('The database cannot be used: connect ECONNREFUSED 127.0.0.1:1.\nCheck DATABASE_URL')
  expect(one.said()).not.toContain('hunter2')
}, patience)
