import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql'
import { Client } from 'pg'
import { createOrm } from '#db/mikro-orm.config.ts'
import { inTransaction } from '#platform/context/index.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts'

let database: TestDatabase
let orm: MikroORM
let other: Client
beforeAll(async () => {
  database = await createTestDatabase()
  orm = await createOrm({ url: database.appUrl, poolSize: 2 })
  other = new Client({ connectionString: database.appUrl })
  await other.connect()
})
afterAll(async () => {
  await Promise.all([orm.close(true), other.end()])
  await database.drop()
})

const pidOf = async (em: EntityManager) => (await em.execute<{ pid: number }[]>('select pg_backend_pid() as pid'))[0]?.pid
/** It is told to end and has ended: the server says so only some moments after it was told. */
async function drop(pid: number | undefined): Promise<void> {
  await other.query('select pg_terminate_backend($1, 5000)', [pid])
}

it('goes on after connections were lost in the middle of transactions, however often', async () => {
  for (let round = 0; round < 5; round++) {
    const lost = [1, 2].map(() => inTransaction(orm.em, async (em) => {
      await drop(await pidOf(em))
      await em.execute('select 1')
    }))
    expect((await Promise.allSettled(lost)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  }
  expect(await inTransaction(orm.em, (em) => em.execute('select 1 as one'))).toEqual([{ one: 1 }])
}, 20_000)

it('goes on after connections were lost while nobody used them', async () => {
  const pids = await Promise.all([1, 2].map(() => inTransaction(orm.em, (em) => pidOf(em))))
  for (const pid of new Set(pids)) await drop(pid)
  // Whoever meets a connection before its loss is known is refused, once for each of the two; nobody waits for ever.
  const tryOnce = () => orm.em.fork().execute('select 1').catch(() => undefined)
  await tryOnce()
  await tryOnce()
  expect(await orm.em.fork().execute('select 1 as one')).toEqual([{ one: 1 }])
}, 20_000)
