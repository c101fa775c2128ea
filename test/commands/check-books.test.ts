import { execFile } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { MikroORM } from '@mikro-orm/postgresql'
import { createOrm } from '#db/mikro-orm.config.ts'
import { checkBooks } from '#infra/books/check-books.ts'
import { lineOf } from '#infra/books/finding.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { createDemoDatabase } from '#test/support/demo-database.ts'
import { plantedFaults } from './planted-faults.ts'
import { withTriggersOff } from './with-triggers-off.ts'

const now = new Date('2026-11-22T19:00:00Z')

let database: TestDatabase
let owner: MikroORM
beforeAll(async () => {
  database = await createDemoDatabase(now)
  owner = await createOrm({ url: database.ownerUrl })
})
afterAll(async () => {
  await owner.close(true)
  await database.drop()
})

/** The command itself, as somebody runs it, signed in as the application. */
function run(url: string): Promise<{ status: number; output: string }> {
  const root = path.join(import.meta.dirname, '../..')
  return new Promise((resolve) => {
    execFile(process.execPath, ['infra/commands/check-books.ts'], { cwd: root, env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: url } }, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code) : 0, output: stdout + stderr })
    })
  })
}

test('the books of the demo are right, and the command says so', async () => {
  expect((await checkBooks(owner.em.fork())).findings).toEqual([])
  expect(await run(database.appUrl)).toEqual({ status: 0, output: expect.stringMatching(/^the books are right: \d\d loans checked\n$/) })
})

describe('a planted fault is found:', () => {
  test.each(Object.keys(plantedFaults) as (keyof typeof plantedFaults)[])('%s', async (code) => {
    await withTriggersOff(owner, async (em) => {
      for (const statement of plantedFaults[code]) await em.execute(statement)
      const { findings } = await checkBooks(em)
      expect(findings.map((finding) => finding.code)).toContain(code)
    })
  })
})

test('the command gives one clear line for each finding and ends with 1', async () => {
  const other = await createDemoDatabase(now)
  const its = await createOrm({ url: other.ownerUrl })
  await its.em.fork().execute("update loan set principal_outstanding_cents = principal_outstanding_cents + 1 where reference = 'L-2605-0001'")
  await its.close(true)
  const { status, output } = await run(other.appUrl)
  await other.drop()
  expect(status).toBe(1)
  expect(output).toMatch(/^cached-balance-differs: L-2605-0001 keeps balances that are not those of its events \(as of 2026-11-\d\d: principalCents \d+, events say \d+\)\n1 found, \d\d loans checked\n$/)
})

test('a database that does not answer is said so, with 2', async () => {
  const { status, output } = await run('postgres://molino_app:wrong@127.0.0.1:1/nowhere')
  expect(status).toBe(2)
  expect(output).not.toContain('wrong')
})

test('no finding names anybody: its subject is a reference or an id', () => {
  expect(lineOf({ code: 'ledger-differs', subject: 'L-2605-0001', detail: 'account 1200: $1.00, events say $2.00' }))
    .toBe('ledger-differs: L-2605-0001 has other balances in the books than by its events (account 1200: $1.00, events say $2.00)')
})
