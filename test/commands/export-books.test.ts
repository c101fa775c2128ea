import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { MikroORM } from '@mikro-orm/postgresql'
import { createOrm } from '#db/mikro-orm.config.ts'
import { dollarsText } from '#domain/money/dinero-edge.ts'
import { beancount, type Beancount } from '#test/support/beancount.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { createDemoDatabase } from '#test/support/demo-database.ts'

let database: TestDatabase
let orm: MikroORM
let folder: string
let bean: Beancount
let text: string
beforeAll(async () => {
  database = await createDemoDatabase(new Date('2026-11-22T19:00:00Z'))
  orm = await createOrm({ url: database.appUrl, poolSize: 1 })
  folder = await mkdtemp(path.join(tmpdir(), 'molino-books-'))
  bean = await beancount()
  text = await exported()
})
afterAll(async () => {
  await orm.close(true)
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

/** The command itself, as somebody runs it, signed in as the application. */
function run(...options: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: database.appUrl }
  return new Promise((resolve) => {
    execFile(process.execPath, ['infra/commands/export-books.ts', ...options], { cwd: path.join(import.meta.dirname, '../..'), env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr })
    })
  })
}

async function written(content: string): Promise<string> {
  const file = path.join(folder, 'lender.beancount')
  await writeFile(file, content)
  return file
}

const exported = async (): Promise<string> => (await run('--format', 'beancount')).stdout

test('bean-check accepts the books of the demo, and what Beancount adds up is the trial balance to the cent', async () => {
  const file = await written(text)
  expect(await bean.check(file)).toBe('')
  const accounts = await orm.em.fork().execute<{ code: string; balanceCents: number }[]>(
    `select t.code, t.debit_cents - t.credit_cents as "balanceCents" from book b, trial_balance(b.id, '2026-11-22') t where b.code = 'lender' and t.debit_cents + t.credit_cents > 0`,
  )
  const byCode = Object.fromEntries(Object.entries(await bean.balances(file)).map(([name, balance]) => [name.slice(-4), Number(balance).toFixed(2)]))
  expect(accounts.length).toBeGreaterThan(2)
  expect(byCode).toEqual(Object.fromEntries(accounts.map(({ code, balanceCents }) => [code, dollarsText(balanceCents)])))
})

test('a cent that is changed in the file is found by bean-check', async () => {
  const [amount = ''] = /-?\d+\.\d\d(?= USD\n {4}loan)/.exec(text) ?? []
  const other = text.replace(amount, (Number(amount) + 0.01).toFixed(2))
  expect(await bean.check(await written(other))).toContain('does not balance')
  const assertion = /balance (\S+) {2}(-?\d+\.\d\d) ~/.exec(text)
  const moved = text.replace(`${assertion?.[1]}  ${assertion?.[2]} ~`, `${assertion?.[1]}  ${(Number(assertion?.[2]) + 0.01).toFixed(2)} ~`)
  expect(await bean.check(await written(moved))).toContain('Balance failed')
})

test('the same books give the same file, and it names nobody', async () => {
  expect(await exported()).toBe(text)
  const people = await orm.em.fork().execute<{ name: string }[]>('select distinct family_names as name from person union select distinct business_name from application where business_name is not null')
  expect(people.length).toBeGreaterThan(10)
  expect(people.filter(({ name }) => text.includes(name))).toEqual([])
})

test('an entry is a transaction with its date, kind, id, and what it undoes', async () => {
  const [undone] = await orm.em.fork().execute<{ id: string; reverses: string; on: string }[]>(
    'select id, reverses_entry_id as reverses, effective_on as "on" from journal_entry where reverses_entry_id is not null limit 1',
  )
  expect(text).toContain(`\n${undone?.on} * "reversal" #reversal ^${undone?.id} ^${undone?.reverses}\n  entry: "${undone?.id}"\n  source: "loan-event `)
  expect(text).toMatch(/\n {2}Assets:Lender:Cash-and-bank-1010 {2}-\d+\.\d\d USD\n {4}loan: "L-\d{4}-\d{4}"\n/)
})

test('the daily batch is a line for each posting, debits as much as credits, and says how it is used where it cannot be read', async () => {
  const { status, stdout } = await run('--format', 'csv', '--by', 'effective', '--through', '2026-11-22')
  expect(status).toBe(0)
  const [names, ...lines] = stdout.trimEnd().split('\r\n')
  expect(names).toBe('entry_id,effective_date,recorded_date,cause_date,kind,account_code,account_name,debit,credit,loan_reference')
  const [{ postings } = { postings: 0 }] = await orm.em.fork().execute<{ postings: number }[]>("select count(*)::integer as postings from posting p join account a on a.id = p.account_id join book b on b.id = a.book_id where b.code = 'lender'")
  expect(lines).toHaveLength(postings)
  const cents = (column: number) => lines.reduce((sum, line) => sum + Math.round(Number(line.split(',')[column]) * 100), 0)
  expect(cents(7)).toBeGreaterThan(0)
  expect(cents(7)).toBe(cents(8))
  expect(await run('--format', 'xml')).toMatchObject({ status: 2, stdout: expect.stringContaining('npm run --silent export:books') })
  expect(await run('--format', 'csv', '--from', '2026-02-30')).toMatchObject({ status: 2 })
  expect(await run('--format', 'csv', '--book', 'nobody')).toMatchObject({ status: 2, stderr: 'There is no book nobody.\n' })
})
