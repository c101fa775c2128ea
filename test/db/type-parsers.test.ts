import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { safeInteger } from '#db/type-parsers.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts'

let database: TestDatabase
beforeAll(async () => { database = await createTestDatabase() })
afterAll(() => database.drop())

const readsADate = `
  import pg from 'pg'
  import { EndOfDay } from '#db/entities/index.ts'
  import { createOrm } from '#db/mikro-orm.config.ts'
  const orm = await createOrm({ url: process.env.DATABASE_URL })
  const client = new pg.Client(process.env.DATABASE_URL)
  await client.connect()
  const sql = "select date '2026-11-22' as day, 9007199254740991::bigint as cents"
  const byPg = (await client.query(sql)).rows[0]
  const byOrm = (await orm.em.fork().execute(sql))[0]
  const mapped = orm.em.fork().map(EndOfDay, { programme_id: '01a20377-ad26-7773-b47e-936c05353917', business_date: byOrm.day })
  console.log(JSON.stringify({ offset: new Date().getTimezoneOffset(), byPg, byOrm, mapped: mapped.businessDate }))
  await client.end()
  await orm.close()
`

/** In a process of its own, because Node reads TZ once. */
async function readIn(zone: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module-typescript', '--eval', readsADate], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, NODE_OPTIONS: '', TZ: zone, DATABASE_URL: database.appUrl },
  })
  return JSON.parse(stdout)
}

test.each([['Pacific/Kiritimati', -840], ['America/Denver', expect.any(Number)], ['Pacific/Pago_Pago', 660]])(
  'a calendar date is the same day where the process runs in %s', async (zone, offset) => {
    const row = { day: '2026-11-22', cents: 9_007_199_254_740_991 }
    expect(await readIn(zone)).toEqual({ offset, byPg: row, byOrm: row, mapped: '2026-11-22' })
  },
)

test('a bigint that is not a safe integer is an error, never a rounded amount', () => {
  expect(() => safeInteger('9007199254740993')).toThrow(RangeError)
})
