import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql'
import { createOrm } from '#db/mikro-orm.config.ts'
import { oneSnapshot } from '#platform/context/index.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts'

let database: TestDatabase
let orm: MikroORM
let other: MikroORM
beforeAll(async () => {
  database = await createTestDatabase()
  orm = await createOrm({ url: database.appUrl, poolSize: 1 })
  other = await createOrm({ url: database.appUrl, poolSize: 1 })
})
afterAll(async () => {
  await Promise.all([orm.close(true), other.close(true)])
  await database.drop()
})

async function* countsTwice(em: EntityManager): AsyncGenerator<number> {
  for (let piece = 0; piece < 2; piece++) {
    const [row] = await em.execute<{ programmes: number }[]>('select count(*)::integer as programmes from programme')
    yield row?.programmes ?? -1
  }
}
const add = (code: string) => other.em.fork().execute('insert into programme (code, name) values (?, ?)', [code, code])

test('what is written between two pieces is in neither', async () => {
  await add('before')
  const seen: number[] = []
  for await (const count of oneSnapshot(orm.em, countsTwice)) {
    seen.push(count)
    await add(`meanwhile ${seen.length}`)
  }
  expect(seen).toEqual([1, 1])
})

test('whoever stops in the middle, or fails, gives the connection back', async () => {
  for await (const count of oneSnapshot(orm.em, countsTwice)) {
    expect(count).toBe(3)
    break
  }
  const failing = oneSnapshot(orm.em, async function* fails(em) {
    yield await em.execute('select 1')
    throw new Error('in the middle')
  })
  await failing.next()
  await expect(failing.next()).rejects.toThrow('in the middle')
  // The pool has one.
  expect(await orm.em.fork().execute('select 1 as one')).toEqual([{ one: 1 }])
})
