import { afterAll, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { createTestDatabase } from '#test/support/database.ts'

const databases = await Promise.all([createTestDatabase(), createTestDatabase()])
afterAll(() => Promise.all(databases.map((database) => database.drop())))

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('every test file has a database of its own on a real PostgreSQL 18', async () => {
  const [one, two] = databases
  if (!one || !two) throw new Error('two databases')
  await ask(one.ownerUrl, 'create table only_here (id uuid primary key default uuidv7())')
  expect(await ask(two.ownerUrl, "select to_regclass('only_here') as found")).toEqual([{ found: null }])
})

test('the application signs in as a role that owns nothing and can make nothing', async () => {
  const [one] = databases
  if (!one) throw new Error('a database')
  await expect(ask(one.appUrl, 'create table mine (id int)')).rejects.toThrow('permission denied')
})
